import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Trouble } from '../set-up/trouble.mjs';

const fresh = () => ({
  SESSION_SECRET: randomBytes(32).toString('base64url'),
  LINK_SECRET: randomBytes(32).toString('base64url'),
  ENCRYPTION_KEY: randomBytes(32).toString('base64'),
  APP_DATABASE_PASSWORD: randomBytes(18).toString('base64url'),
  OWNER_DATABASE_PASSWORD: randomBytes(18).toString('base64url'),
});

const names = Object.keys(fresh());
const isWhole = (secrets) => names.every((name) => typeof secrets?.[name] === 'string');

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return undefined;
  }
}

function kept(file) {
  const secrets = parsed(readFileSync(file, 'utf8'));
  if (isWhole(secrets)) return secrets;
  throw new Trouble(`${file} is broken; npm run reset begins anew without the data it opens.`);
}

/** The secrets of the embedded default: made once, readable by this user only. */
export function secretsIn(folder) {
  const file = join(folder, 'secrets.json');
  mkdirSync(folder, { recursive: true, mode: 0o711 });
  if (existsSync(file)) return kept(file);

  const made = fresh();
  // Renamed into place, so that a full disk leaves no half file.
  writeFileSync(`${file}.new`, JSON.stringify(made, undefined, 2), { mode: 0o600 });
  renameSync(`${file}.new`, file);
  return made;
}
