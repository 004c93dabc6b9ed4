import { createHash } from 'node:crypto';
import type { FastifyHelmetOptions } from '@fastify/helmet';
import type { Config } from '../config.ts';

/**
 * The nonce of the built page's own styles. It is fixed by the build, since the page must
 * stay the same byte by byte to be kept offline; scripts have none and come from here only.
 */
export const STYLE_NONCE = 'closeknit-1';

/** The page about the interface has styles within itself: these very ones, and no others. */
export function docsSecurity(page: string): string {
  const within = page.matchAll(/<style[^>]*>([^<]*)<\/style>|\sstyle="([^"]*)"/g);
  const known = [...within].map(([, sheet, rule = '']) => hashOf(sheet ?? rule)).concat(LOGO);
  const styles = ["'self'", "'unsafe-hashes'", ...new Set(known)].join(' ');
  return `default-src 'self'; style-src ${styles}; img-src 'self' data:; object-src 'none'; base-uri 'none'; frame-ancestors 'none'`;
}

// What Swagger's script draws its logo with.
const LOGO = "'sha256-RL3ie0nH+Lzz2YNqQN83mnU0J1ot4QL7b99vMdIX99w='";

const hashOf = (style: string) => `'sha256-${createHash('sha256').update(style).digest('base64')}'`;

/** A file that somebody added is no page of ours: opened by itself it runs and loads nothing. */
export const FILE_SECURITY = ['content-security-policy', "sandbox; default-src 'none'"] as const;

/** What the browser may load, run and be framed by. */
export function contentSecurity({ publicUrl }: Config): FastifyHelmetOptions {
  const secure = publicUrl.startsWith('https:');
  return {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        'default-src': ["'self'"],
        'script-src': ["'self'"],
        'style-src': ["'self'", `'nonce-${STYLE_NONCE}'`],
        'img-src': ["'self'", 'data:'],
        'font-src': ["'self'"],
        'manifest-src': ["'self'"],
        'worker-src': ["'self'"],
        'connect-src': ["'self'"],
        'object-src': ["'none'"],
        'base-uri': ["'self'"],
        'frame-ancestors': ["'none'"],
        'form-action': ["'self'"],
        'require-trusted-types-for': ["'script'"],
        'trusted-types': ['angular', 'angular#bundler', 'closeknit#worker'],
      },
    },
    crossOriginEmbedderPolicy: false,
    frameguard: { action: 'deny' },
    referrerPolicy: { policy: 'no-referrer' },
    strictTransportSecurity: secure ? { maxAge: 31_536_000, includeSubDomains: true } : false,
  };
}
