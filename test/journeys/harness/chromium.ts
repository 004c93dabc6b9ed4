import { execFile } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

const packed = dirname(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')));

function versionOf(folder: string): string {
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    version: string;
  };
  return version;
}

/** Lets the package unpack into a folder of our choice; it knows no other way to be told. */
async function unpackInto(folder: string): Promise<void> {
  const before = process.env['TMPDIR'];
  process.env['TMPDIR'] = folder;
  try {
    const { default: chromium, inflate } = await import('@sparticuz/chromium');
    await chromium.executablePath();
    await inflate(join(packed, 'bin', 'al2023.tar.br'));
  } finally {
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
  }
}

// The package takes any file of that name for the browser, also one of another version or one half
// written; so each version has a folder, which appears only when it is complete.
async function unpacked(): Promise<string> {
  const folder = join(
    dirname(dirname(packed)),
    '.cache',
    `closeknit-chromium-${versionOf(packed)}`,
  );
  if (existsSync(folder)) return folder;

  mkdirSync(dirname(folder), { recursive: true });
  const aside = mkdtempSync(`${folder}-`);
  try {
    await unpackInto(aside);
    renameSync(aside, folder);
  } catch (error) {
    rmSync(aside, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
  return folder;
}

async function starts(browser: string): Promise<boolean> {
  try {
    await promisify(execFile)(browser, ['--version']);
    return true;
  } catch {
    return false;
  }
}

// The fonts' own settings look for them where a cloud function has them.
const fontSettings = (folder: string): string => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(folder, 'fonts')}</dir>
  <cachedir>${join(folder, 'fonts-cache')}</cachedir>
</fontconfig>
`;

// A script beside the browser, so that its libraries and fonts reach no other program.
function standingAlone(folder: string): string {
  const script = join(folder, 'chromium-standing-alone');
  const fonts = join(folder, 'fonts.conf');
  const lines = [
    '#!/bin/sh',
    `export LD_LIBRARY_PATH='${join(folder, 'al2023', 'lib')}'`,
    `export FONTCONFIG_FILE='${fonts}'`,
    `exec '${join(folder, 'chromium')}' "$@"`,
  ];
  writeFileSync(fonts, fontSettings(folder));
  writeFileSync(script, `${lines.join('\n')}\n`, { mode: 0o755 });
  return script;
}

/** The browser from npm, with its own libraries and fonts on a machine that lacks them. */
async function browserFromPackage(): Promise<string> {
  const folder = await unpacked();
  const browser = join(folder, 'chromium');
  if (existsSync('/etc/fonts/fonts.conf') && (await starts(browser))) return browser;

  const alone = standingAlone(folder);
  if (await starts(alone)) return alone;
  throw new Error('Chromium does not start on this machine; set CHROME_PATH to one that does.');
}

/** An installed Chromium, else the one that comes inside an npm package. */
export async function chromiumPath(): Promise<string> {
  const installed = [process.env['CHROME_PATH'], '/usr/bin/chromium'];
  for (const path of installed) if (path && existsSync(path)) return path;

  return browserFromPackage();
}
