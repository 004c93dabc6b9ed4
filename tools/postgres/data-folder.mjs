import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statfsSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { Trouble } from '../set-up/trouble.mjs';

const version = '18';

const settings = [
  '--username=closeknit_owner',
  '--auth=scram-sha-256',
  '--encoding=UTF8',
  // The builtin provider sorts alike on every machine, whatever locales it has.
  '--locale=C',
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
  '--set=timezone=UTC',
  '--set=log_timezone=UTC',
  // A container's /dev/shm may be as small as 64 MB.
  '--set=dynamic_shared_memory_type=mmap',
  '--no-instructions',
];

const full = 'The disk is full; free some space and try again.';
const isFull = (text) => /no space left|disk quota exceeded/i.test(text);

/** Says that the disk is full, where a database's log says so. */
export const sentenceOfFullDisk = (log) => (isFull(log) ? full : undefined);

function isNearlyFull(folder) {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize < 64 * 1024 * 1024;
}

function contentsOf(folder) {
  return existsSync(folder) ? readdirSync(folder) : [];
}

function giveTo(user, path) {
  const now = lstatSync(path);
  if (now.uid !== user.uid) chownSync(path, user.uid, user.gid);
  if (now.isDirectory()) for (const name of readdirSync(path)) giveTo(user, join(path, name));
}

function initialise(folder, { programs, start, password }) {
  // Made aside and then renamed: a run killed half way leaves no half database.
  const making = `${folder}.new`;
  const secret = `${folder}.password`;
  rmSync(making, { recursive: true, force: true });
  mkdirSync(making, { recursive: true, mode: 0o700 });
  writeFileSync(secret, password, { mode: 0o600 });
  if (start.user) for (const path of [making, secret]) giveTo(start.user, path);

  const args = [programs.initdb, `--pgdata=${making}`, `--pwfile=${secret}`, ...settings];
  const [command, ...rest] = [...start.prefix, ...args];
  const made = spawnSync(command, rest, { ...start.options, encoding: 'utf8' });
  rmSync(secret, { force: true });
  if (made.status === 0) return renameSync(making, folder);

  // A database needs about 40 MB; on a full disk it may die without saying why.
  const noRoom = isNearlyFull(making);
  rmSync(making, { recursive: true, force: true });
  const said = `${made.stdout ?? ''}\n${made.stderr ?? ''}\n${made.error?.message ?? ''}`.trim();
  const cause = said.split('\n').find((line) => /error:|FATAL:|PANIC:/.test(line)) ?? said;
  throw new Trouble(
    noRoom || isFull(said) ? full : `The database could not be made in ${folder} (${cause}).`,
  );
}

/** Makes the data folder when there is none, and refuses one that this server cannot use. */
export function prepareDataFolder(folder, { programs, start, password }) {
  if (contentsOf(folder).length === 0) {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(dirname(folder), { recursive: true, mode: 0o711 });
    return initialise(folder, { programs, start, password });
  }
  const marker = join(folder, 'PG_VERSION');
  const found = existsSync(marker) ? readFileSync(marker, 'utf8').trim() : undefined;
  if (found !== version)
    throw new Trouble(
      found
        ? `The database in ${folder} was made by PostgreSQL ${found}, and this is ${version}; npm run reset begins anew without its data.`
        : `The folder ${folder} is not a database, or a broken one; npm run reset begins anew without its data.`,
    );
  if (start.user) giveTo(start.user, folder);
  chmodSync(folder, 0o700);
}

const noise = /database system is shut down|lock file/i;

/** One sentence out of what a server that did not start wrote into its log. */
export function sentenceFromLog(log, folder) {
  if (isFull(log)) return full;

  const said = log.split('\n').filter((line) => /(FATAL|PANIC):|^postgres: /.test(line));
  const cause =
    said.find((line) => !noise.test(line)) ?? said.at(0) ?? log.trim().split('\n').at(-1);
  const plain =
    cause
      ?.replace(/^.*(FATAL|PANIC):\s*/, '')
      .trim()
      .replace(/:$/, '') || 'it said nothing';
  return `The database in ${folder} does not start (${plain}); npm run reset begins anew without its data.`;
}
