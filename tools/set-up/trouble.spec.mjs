import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sentenceFor, sentenceIn, Trouble } from './trouble.mjs';

const faultOf = (work) => {
  try {
    work();
  } catch (fault) {
    return fault;
  }
  throw new Error('There was no fault.');
};

describe('the sentence for a trouble', () => {
  it('names a file that lies where a folder is needed', () => {
    const place = mkdtempSync(join(tmpdir(), 'closeknit-spec-'));
    const file = join(place, '.data');
    writeFileSync(file, 'in the way');
    const faults = [file, join(file, 'mails')].map((path) =>
      faultOf(() => mkdirSync(path, { recursive: true })),
    );
    rmSync(place, { recursive: true });

    for (const fault of faults) expect(sentenceFor(fault)).toContain('is a file where a folder is');
  });

  it.each(['ENOSPC', 'EDQUOT'])('says that there is no room for %s', (code) => {
    expect(sentenceFor(Object.assign(new Error(), { code }))).toContain('free some space');
  });

  it('is its own where somebody has written one', () => {
    expect(sentenceFor(new Trouble('Do this.'))).toBe('Do this.');
  });

  it('is taken out of all that a program of the API has said', () => {
    const said = '{"level":30}\nat somewhere\nCloseknit cannot start: the disk is full.\n';

    expect(sentenceIn(said)).toBe('Closeknit cannot start: the disk is full.');
    expect(sentenceIn('TypeError: out of the blue')).toBeUndefined();
  });
});
