import { accessSync, constants, readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { Trouble } from '../set-up/trouble.mjs';

function usersOfThisMachine() {
  const lines = readFileSync('/etc/passwd', 'utf8').split('\n');
  return lines.map((line) => line.split(':')).filter((parts) => parts.length > 3);
}

function userNamed(wanted) {
  const found = usersOfThisMachine().find(([name]) => name === wanted);
  return found && { name: wanted, uid: Number(found[2]), gid: Number(found[3]) };
}

function mayEnter(user, folder) {
  const { mode, uid, gid } = statSync(folder);
  if (uid === user.uid) return (mode & 0o100) > 0;

  return ((gid === user.gid ? mode >> 3 : mode) & 0o1) > 0;
}

function mayReach(user, path) {
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    if (!mayEnter(user, folder)) return false;
    if (folder === dirname(folder)) return true;
  }
}

function programOnPath(name) {
  return (process.env.PATH ?? '').split(':').some((folder) => {
    try {
      accessSync(`${folder}/${name}`, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

const keepingAccess = [
  'setpriv',
  '--clear-groups',
  '--inh-caps=+dac_override',
  '--ambient-caps=+dac_override',
  '--securebits=+no_setuid_fixup',
];

/**
 * How to start a database program here. PostgreSQL refuses to run as root, so root lends it an
 * ordinary user; and where that user cannot enter the project (a home folder closed to others),
 * also the right to pass closed doors.
 */
export function startingAs(paths) {
  if (process.getuid?.() !== 0) return { prefix: [], options: {} };

  const user = userNamed('postgres') ?? userNamed('nobody');
  if (!user)
    throw new Trouble(
      'PostgreSQL does not run as root, and this machine has neither a user named postgres nor nobody; add one, or start as another user.',
    );
  if (paths.every((path) => mayReach(user, path)))
    return { user, prefix: [], options: { uid: user.uid, gid: user.gid } };
  if (programOnPath('setpriv'))
    return {
      user,
      prefix: [...keepingAccess, `--reuid=${user.uid}`, `--regid=${user.gid}`],
      options: {},
    };

  throw new Trouble(
    `PostgreSQL runs as the user ${user.name}, who may not enter this folder; move the project to a folder others may enter, or set DATABASE_URL.`,
  );
}
