import { createHmac, timingSafeEqual } from 'node:crypto';

const SECONDS = 30;
const DIGITS = 6;
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** The time step of an instant (epoch milliseconds): RFC 6238, section 4, with T0 = 0 and X = 30. */
export function stepAt(now: number): number {
  return Math.floor(now / 1000 / SECONDS);
}

/** The six digits of a time step: RFC 4226, section 5.3, with HMAC-SHA-1. */
export function codeOf(secret: Buffer, step: number): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const digest = createHmac('sha1', secret).update(counter).digest();
  const offset = (digest.at(-1) as number) & 0xf;
  const number = digest.readUInt32BE(offset) & 0x7fffffff;
  return String(number % 10 ** DIGITS).padStart(DIGITS, '0');
}

/** The step this code belongs to: the one of `now`, the one before or the one after; or null. */
export function stepOf(code: string, secret: Buffer, now: number): number | null {
  const steps = [-1, 0, 1].map((away) => stepAt(now) + away);
  const given = Buffer.from(code);
  const fits = (step: number) => {
    const right = Buffer.from(codeOf(secret, step));
    return right.length === given.length && timingSafeEqual(right, given);
  };
  return steps.findLast(fits) ?? null;
}

/** Base32 of RFC 4648, without padding, as authenticator apps take it. */
export function base32(bytes: Buffer): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  const groups = bits.match(/.{1,5}/g) ?? [];
  return groups.map((group) => ALPHABET[Number.parseInt(group.padEnd(5, '0'), 2)]).join('');
}

/** The address an authenticator app reads from a QR code. */
export function setUpUri(secret: Buffer, person: string): string {
  const label = `Closeknit:${encodeURIComponent(person)}`;
  const facts = `secret=${base32(secret)}&issuer=Closeknit&digits=${DIGITS}&period=${SECONDS}`;
  return `otpauth://totp/${label}?${facts}`;
}
