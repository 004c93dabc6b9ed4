import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import type { BetterAuthOptions } from 'better-auth';

const derive = promisify(argon2);

// OWASP's first choice for argon2id: 19 MiB, two passes, one lane.
const cost = { memory: 19456, passes: 2, parallelism: 1, tagLength: 32 } as const;

// Kept in the PHC string format, so that a later cost can still verify today's passwords.
async function hash(password: string): Promise<string> {
  const nonce = randomBytes(16);
  const tag = await derive('argon2id', { ...cost, message: password.normalize('NFKC'), nonce });
  const { memory, passes, parallelism } = cost;
  const [salt, digest] = [nonce, tag].map((bytes) => bytes.toString('base64').replace(/=+$/, ''));
  return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${salt}$${digest}`;
}

async function verify({ hash: kept, password }: { hash: string; password: string }) {
  const parts = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([^$]+)\$([^$]+)$/.exec(kept);
  if (!parts) return false;
  const [memory, passes, parallelism] = parts.slice(1, 4).map(Number) as [number, number, number];
  const [nonce, tag] = parts.slice(4).map((text) => Buffer.from(text, 'base64')) as [
    Buffer,
    Buffer,
  ];
  const message = password.normalize('NFKC');
  const tagLength = tag.length;
  const asked = await derive('argon2id', {
    memory,
    passes,
    parallelism,
    tagLength,
    message,
    nonce,
  });
  return timingSafeEqual(asked, tag);
}

/** What sign-in is, apart from where it runs: shared by the program and its migrations. */
export const signInOptions = {
  emailAndPassword: {
    enabled: true,
    // Nobody signs up by themselves: one founds a practice or accepts an invitation.
    disableSignUp: true,
    minPasswordLength: 12,
    maxPasswordLength: 200,
    password: { hash, verify },
  },
  session: {
    expiresIn: 60 * 60 * 24 * 14,
    updateAge: 60 * 60 * 24,
    cookieCache: { enabled: false },
  },
  telemetry: { enabled: false },
} satisfies Partial<BetterAuthOptions>;
