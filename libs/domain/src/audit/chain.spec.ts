import { describe, expect, it } from 'vitest';
import {
  type AuditEntry,
  canonicalEntry,
  CHAIN_START,
  type ChainedEntry,
  linkText,
  verifyChain,
} from './chain.ts';

// Any hash will do for the rule of the chain; the log itself is checked with the real one.
const sha256 = (text: string) =>
  String([...text].reduce((sum, letter) => Math.imul(sum, 31) + (letter.codePointAt(0) ?? 0), 7));

const anEntry = (minute: number): AuditEntry => ({
  practiceId: 'practice',
  at: `2026-11-24T09:${String(minute).padStart(2, '0')}:00.000Z`,
  actorKind: 'member',
  actorId: 'mira',
  role: 'owner',
  action: 'trends:read',
  subjects: ['couple'],
  coupleId: 'couple',
  partnerId: null,
  glassId: null,
});

function chainOf(count: number): ChainedEntry[] {
  let head = CHAIN_START;
  return Array.from({ length: count }, (_, at) => {
    const entry = anEntry(at);
    head = { seq: head.seq + 1, hash: sha256(linkText(head, entry)) };
    return { ...entry, ...head };
  });
}

/** The same entries numbered and hashed anew, as one with the database in hand could do. */
function rewritten(entries: readonly AuditEntry[]): ChainedEntry[] {
  let head = CHAIN_START;
  return entries.map((entry) => {
    head = { seq: head.seq + 1, hash: sha256(linkText(head, entry)) };
    return { ...entry, ...head };
  });
}

const headOf = (entries: readonly ChainedEntry[]) => {
  const { seq, hash } = entries.at(-1) as ChainedEntry;
  return { seq, hash };
};

describe('a chain of entries', () => {
  const chain = chainOf(6);
  const kept = headOf(chain);

  it('is intact as it was written, and tells its end', () => {
    expect(verifyChain(chain, sha256, [kept])).toEqual({ intact: true, head: kept });
    expect(verifyChain([], sha256)).toEqual({ intact: true, head: CHAIN_START });
  });

  it.each(Object.keys(anEntry(0)) as (keyof AuditEntry)[])('shows that %s was changed', (fact) => {
    const flipped = chain.with(2, { ...(chain[2] as ChainedEntry), [fact]: 'another' });

    expect(verifyChain(flipped, sha256)).toEqual({ intact: false, at: 3, because: 'changed' });
  });

  it.each<[string, ChainedEntry[], string, number]>([
    ['one is deleted', chain.toSpliced(3, 1), 'missing', 4],
    ['the first is deleted', chain.slice(1), 'missing', 1],
    ['two are swapped', chain.with(1, chain[2] as never).with(2, chain[1] as never), 'missing', 2],
    ['one is repeated', chain.toSpliced(3, 0, chain[2] as never), 'out-of-order', 4],
    [
      'two are swapped with their numbers',
      chain
        .with(1, { ...(chain[2] as ChainedEntry), seq: 2 })
        .with(2, { ...(chain[1] as ChainedEntry), seq: 3 }),
      'changed',
      2,
    ],
  ])('shows that %s', (_, entries, because, at) => {
    expect(verifyChain(entries, sha256)).toEqual({ intact: false, at, because });
  });

  it('cannot itself show that its end is missing, but a kept head does', () => {
    const short = chain.slice(0, 4);

    expect(verifyChain(short, sha256).intact).toBe(true);
    expect(verifyChain(short, sha256, [kept])).toEqual({
      intact: false,
      at: 5,
      because: 'cut-off',
    });
  });

  it('written anew without an entry shows beside a kept head', () => {
    const anew = rewritten([...chain.toSpliced(2, 1), anEntry(40)]);

    expect(verifyChain(anew, sha256).intact).toBe(true);
    expect(verifyChain(anew, sha256, [kept])).toMatchObject({ because: 'changed', at: 6 });
  });
});

describe('the text that is hashed', () => {
  it('has its keys in order, whatever the order they came in', () => {
    const { action, ...rest } = anEntry(0);

    expect(canonicalEntry({ ...rest, action })).toBe(canonicalEntry(anEntry(0)));
    const keys = Object.keys(JSON.parse(canonicalEntry(anEntry(0))));
    expect(keys).toEqual(keys.toSorted());
  });
});
