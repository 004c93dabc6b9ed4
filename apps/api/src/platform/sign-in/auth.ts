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

/** Plain http only ever means this machine; everywhere else the cookie is `__Host-` and secure. */
export function cookieOf(config: Config): { name: string; secure: boolean } {
  const secure = config.publicUrl.startsWith('https:');
  return { name: secure ? '__Host-closeknit.session_token' : 'closeknit.session_token', secure };
}

export function authFrom(config: Config, pool: pg.Pool) {
  const { secure } = cookieOf(config);
  return betterAuth({
    ...signInOptions,
    baseURL: config.publicUrl,
    basePath: '/api/auth',
    secret: config.sessionSecret,
    database: pool,
    trustedOrigins: [config.publicUrl],
    logger: { level: 'error' },
    rateLimit: {
      enabled: true,
      storage: 'memory',
      window: 60,
      max: 100,
      customRules: { '/sign-in/email': { window: 60, max: 20 } },
    },
    advanced: {
      useSecureCookies: false,
      cookiePrefix: secure ? '__Host-closeknit' : 'closeknit',
      defaultCookieAttributes: { secure, path: '/', httpOnly: true, sameSite: 'lax' },
      ipAddress: { ipAddressHeaders: ['x-closeknit-address'] },
    },
  });
}

export type Auth = ReturnType<typeof authFrom>;
