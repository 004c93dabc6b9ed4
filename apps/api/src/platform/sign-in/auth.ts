import { randomUUID } from 'node:crypto';
import { betterAuth } from 'better-auth';
import pg from 'pg';
import type { Config } from '../config.ts';
import { signInOptions } from './sign-in-options.ts';

export const AUTH = Symbol('auth');
export const AUTH_POOL = Symbol('auth pool');

export function authPool(config: Config): pg.Pool {
  const pool = new pg.Pool({
    connectionString: config.databaseUrl,
    options: '-c search_path=auth',
    max: config.databasePool,
    connectionTimeoutMillis: 5000,
    application_name: 'closeknit-sign-in',
  });
  // An idle connection that the server closes is replaced at the next use.
  pool.on('error', () => undefined);
  return pool;
}

/** Plain http only ever means this machine; everywhere else cookies are `__Host-` and secure. */
export function cookieOf({ publicUrl }: Config): { prefix: string; secure: boolean } {
  const secure = publicUrl.startsWith('https:');
  return { prefix: secure ? '__Host-closeknit' : 'closeknit', secure };
}

/**
 * better-auth keeps accounts and makes sessions. Its routes are not mounted: they answer
 * with session tokens, in their own words, and by their own clock.
 */
export function authFrom(config: Config, pool: pg.Pool) {
  return betterAuth({
    ...signInOptions,
    baseURL: config.publicUrl,
    secret: config.sessionSecret,
    database: pool,
    logger: { level: 'error' },
    advanced: { database: { generateId: () => randomUUID() } },
  });
}

export type Auth = ReturnType<typeof authFrom>;
