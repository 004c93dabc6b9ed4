import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as z from 'zod';
import type { S3Place } from './files/s3-files.ts';

export const NO_URL = 'is not an address like scheme://host/name';

const NO_FACTOR = 'is not a number above 0';

const address = z.url(NO_URL);

function whole(least: number, most: number) {
  const fault = `is not a whole number from ${least} to ${most}`;
  return z.coerce.number(fault).int(fault).min(least, fault).max(most, fault);
}

function oneOf<const Choice extends string>(...choices: Choice[]) {
  return z.enum(choices, `is none of ${choices.join(', ')}`);
}

const secret = z.string().min(32, 'must be at least 32 characters');

const wrappingKey = z
  .string()
  .refine((key) => Buffer.from(key, 'base64').length === 32, 'must be 32 bytes in base64');

const Settings = z.object({
  PORT: whole(0, 65535).default(3000),
  HOST: z.string().default('127.0.0.1'),
  PUBLIC_URL: address.default('http://localhost:3000'),
  DATABASE_URL: address,
  DATABASE_POOL: whole(2, 200).default(12),
  REDIS_URL: address.optional(),
  SMTP_URL: address,
  MAIL_FROM: z.string().default('Closeknit <post@closeknit.example>'),
  SESSION_SECRET: secret,
  LINK_SECRET: secret,
  ENCRYPTION_KEY: wrappingKey,
  ENCRYPTION_KEY_PREVIOUS: wrappingKey.optional(),
  FILES_URL: address
    .refine((url) => /^(file|s3):/.test(url), 'must begin with file: or s3:')
    .optional(),
  FILES_KEY_ID: z.string().optional(),
  FILES_KEY_SECRET: z.string().optional(),
  RATE_LIMITS: z.coerce.number(NO_FACTOR).positive(NO_FACTOR).default(1),
  TRUST_PROXY: z.string().optional(),
  WEB_ROOT: z.string().optional(),
  WORKER: oneOf('on', 'off').default('on'),
  LOG_LEVEL: oneOf('silent', 'error', 'warn', 'info', 'debug').default('info'),
});

export type FilesPlace = { readonly folder: string } | S3Place;

export interface Config {
  readonly port: number;
  readonly host: string;
  readonly publicUrl: string;
  readonly databaseUrl: string;
  readonly databasePool: number;
  readonly redisUrl: string | undefined;
  readonly smtpUrl: string;
  readonly mailFrom: string;
  readonly sessionSecret: string;
  readonly linkSecret: string;
  readonly encryptionKey: Buffer;
  /** The wrapping key before, while keys wrapped with it may be about. */
  readonly previousEncryptionKey: Buffer | undefined;
  /** Where pictures and documents lie: a folder, or a bucket. */
  readonly files: FilesPlace;
  /** A factor on every limit of how much may be asked. */
  readonly rateLimits: number;
  /** Addresses of the proxies before us, whose word on who is asking is taken. */
  readonly trustProxy: string | undefined;
  readonly webRoot: string | undefined;
  readonly worker: boolean;
  readonly logLevel: 'silent' | 'error' | 'warn' | 'info' | 'debug';
}

export const CONFIG = Symbol('config');

/** Says in one sentence a person can act on which settings are missing or wrong. */
export class ConfigProblem extends Error {}

/** Reads the whole configuration once. Throws `ConfigProblem` naming every setting at fault. */
export function configFrom(environment: NodeJS.ProcessEnv): Config {
  const present = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''),
  );
  const settings = Settings.safeParse(present);
  if (!settings.success) throw new ConfigProblem(faultsIn(settings.error, present));

  const found = settings.data;
  return {
    port: found.PORT,
    host: found.HOST,
    publicUrl: found.PUBLIC_URL.replace(/\/$/, ''),
    databaseUrl: found.DATABASE_URL,
    databasePool: found.DATABASE_POOL,
    redisUrl: found.REDIS_URL,
    smtpUrl: found.SMTP_URL,
    mailFrom: found.MAIL_FROM,
    sessionSecret: found.SESSION_SECRET,
    linkSecret: found.LINK_SECRET,
    encryptionKey: Buffer.from(found.ENCRYPTION_KEY, 'base64'),
    previousEncryptionKey: bytesOf(found.ENCRYPTION_KEY_PREVIOUS),
    files: filesPlaceOf(found),
    rateLimits: found.RATE_LIMITS,
    trustProxy: found.TRUST_PROXY,
    webRoot: found.WEB_ROOT,
    worker: found.WORKER === 'on',
    logLevel: found.LOG_LEVEL,
  };
}

interface FileSettings {
  readonly FILES_URL?: string | undefined;
  readonly FILES_KEY_ID?: string | undefined;
  readonly FILES_KEY_SECRET?: string | undefined;
}

/** `s3://bucket/prefix?region=...&endpoint=https://...`; without an endpoint it is Amazon's own. */
function filesPlaceOf(found: FileSettings): FilesPlace {
  if (!found.FILES_URL) return { folder: resolve('.data/files') };
  const url = new URL(found.FILES_URL);
  if (url.protocol === 'file:') return { folder: fileURLToPath(url) };
  const { FILES_KEY_ID: keyId, FILES_KEY_SECRET: keySecret } = found;
  if (!keyId || !keySecret)
    throw new ConfigProblem(
      'Closeknit cannot start: FILES_URL names a bucket; FILES_KEY_ID and FILES_KEY_SECRET open it, and one is missing.',
    );
  const region = url.searchParams.get('region') ?? 'us-east-1';
  const endpoint = url.searchParams.get('endpoint') ?? `https://s3.${region}.amazonaws.com`;
  const prefix = url.pathname.replace(/^\/+|\/+$/g, '');
  return {
    ...{ region, keyId, keySecret, bucket: url.host, endpoint: endpoint.replace(/\/$/, '') },
    prefix: prefix && `${prefix}/`,
  };
}

const bytesOf = (key: string | undefined) => (key ? Buffer.from(key, 'base64') : undefined);

function faultsIn(error: z.ZodError, present: Record<string, unknown>): string {
  const faults = error.issues.map(({ path, message }) => {
    const name = String(path[0]);
    return name in present ? `${name} ${message}` : `${name} is missing`;
  });
  return `Closeknit cannot start: ${[...new Set(faults)].join('; ')}.`;
}
