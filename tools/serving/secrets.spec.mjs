import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { secretsIn } from './secrets.mjs';

let folder;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'closeknit-spec-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('the secrets of the embedded default', () => {
  it('are made once and stay the same', () => {
    expect(secretsIn(folder)).toEqual(secretsIn(folder));
  });

  it('are each their own, and long enough', () => {
    const { ENCRYPTION_KEY, ...secrets } = secretsIn(folder);

    expect(Buffer.from(ENCRYPTION_KEY, 'base64')).toHaveLength(32);
    expect(new Set(Object.values(secrets)).size).toBe(4);
  });

  it('are for this user only', () => {
    secretsIn(folder);

    expect(statSync(join(folder, 'secrets.json')).mode & 0o777).toBe(0o600);
  });

  it.each(['{', '{}', 'null', '{"SESSION_SECRET":7}'])(
    'refuse to be guessed anew over a broken file: %s',
    (text) => {
      writeFileSync(join(folder, 'secrets.json'), text);

      expect(() => secretsIn(folder)).toThrow('is broken');
    },
  );
});
