import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { inRoot } from '../set-up/places.mjs';

const read = (path) => readFileSync(inRoot(path), 'utf8');
const all = (text, pattern) => [...text.matchAll(pattern)].map(([, name]) => name);

const settings = all(read('apps/api/src/platform/config.ts'), /^  ([A-Z][A-Z_]+):/gm);
const compose = read('docker-compose.yml');

describe('a setting', () => {
  it.each(settings)('%s is told of in the README', (name) => {
    expect(all(read('README.md'), /`([A-Z][A-Z_]+)`(?=[^|]*\|[^|]+\|)/g)).toContain(name);
  });

  // Where a container listens and what it serves is settled by the Dockerfile.
  it.each(settings.filter((name) => !['PORT', 'HOST', 'WEB_ROOT'].includes(name)))(
    '%s can be set with Docker Compose',
    (name) => {
      expect(all(compose, /^ {4,6}([A-Z][A-Z_]+):/gm)).toContain(name);
    },
  );

  it('of Docker Compose is one that the program or the database knows', () => {
    const ofTheDatabase = ['POSTGRES_USER', 'POSTGRES_PASSWORD', 'POSTGRES_DB'];
    const ofMigrations = ['DATABASE_OWNER_URL', 'APP_DATABASE_PASSWORD'];
    const known = [...settings, ...ofTheDatabase, ...ofMigrations];

    const set = all(compose, /^ {4,6}([A-Z][A-Z_]+):/gm);
    expect(set.filter((name) => !known.includes(name))).toEqual([]);
    expect(settings.length).toBeGreaterThan(15);
  });
});
