import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  decideRelease,
  isReleased,
  ownReleaseStanding,
  type Release,
  type ReleaseAct,
  releaseStanding,
} from './release.ts';

const LATER = 1000;
const asked: Release = { first: 'open', second: 'open', decision: 'open', expiresAt: LATER };
const release = (facts: Partial<Release> = {}): Release => ({ ...asked, ...facts });
const signed = { first: 'signed', second: 'signed' } as const;

const acts: readonly ReleaseAct[] = [
  ...(['first', 'second'] as const).flatMap((by) =>
    (['sign', 'decline', 'revoke'] as const).map((act) => ({ by, act })),
  ),
  ...(['grant', 'end'] as const).map((act) => ({ by: 'therapist', act }) as const),
];
const story = fc.array(fc.constantFrom(...acts), { maxLength: 14 });

function after(taken: readonly ReleaseAct[], now = 0, from = asked): Release {
  return taken.reduce((state, act) => {
    const decided = decideRelease(state, act, now);
    return 'release' in decided ? decided.release : state;
  }, from);
}

describe('one act on a release', () => {
  it.each<[string, Partial<Release>, ReleaseAct, Partial<Release> | string]>([
    ['one signs', {}, { by: 'first', act: 'sign' }, { first: 'signed' }],
    ['one declines', {}, { by: 'second', act: 'decline' }, { second: 'declined' }],
    ['one signs twice', { first: 'signed' }, { by: 'first', act: 'sign' }, 'release-answered'],
    [
      'one who declined signs',
      { first: 'declined' },
      { by: 'first', act: 'sign' },
      'release-answered',
    ],
    ['one takes a signature back', signed, { by: 'second', act: 'revoke' }, { second: 'revoked' }],
    ['one takes back what was not signed', {}, { by: 'first', act: 'revoke' }, 'release-answered'],
    [
      'one signs what was taken back',
      { first: 'revoked' },
      { by: 'first', act: 'sign' },
      'release-answered',
    ],
    [
      'the therapist releases without any',
      {},
      { by: 'therapist', act: 'grant' },
      'release-unsigned',
    ],
    [
      'the therapist releases with one',
      { first: 'signed' },
      { by: 'therapist', act: 'grant' },
      'release-unsigned',
    ],
    [
      'the therapist releases with both',
      signed,
      { by: 'therapist', act: 'grant' },
      { decision: 'granted' },
    ],
    ['the therapist ends it', signed, { by: 'therapist', act: 'end' }, { decision: 'ended' }],
    [
      'one signs after the end',
      { decision: 'ended' },
      { by: 'first', act: 'sign' },
      'release-over',
    ],
    ['one signs too late', { expiresAt: 0 }, { by: 'first', act: 'sign' }, 'release-over'],
    [
      'the therapist releases too late',
      { ...signed, expiresAt: 0 },
      { by: 'therapist', act: 'grant' },
      'release-over',
    ],
  ])('%s', (_, before, act, expected) => {
    const decided = decideRelease(release(before), act, 0);

    if (typeof expected === 'string') expect(decided).toEqual({ refused: expected });
    else expect(decided).toEqual({ release: release({ ...before, ...expected }) });
  });
});

describe('where a release stands', () => {
  it.each<[Partial<Release>, string, string]>([
    [{}, 'waiting', 'open'],
    [{ first: 'signed' }, 'waiting', 'waiting'],
    [{ second: 'declined' }, 'not-released', 'open'],
    [{ first: 'signed', second: 'declined' }, 'not-released', 'waiting'],
    [signed, 'to-decide', 'waiting'],
    [{ ...signed, decision: 'granted' }, 'released', 'released'],
    [{ ...signed, second: 'revoked', decision: 'granted' }, 'not-released', 'not-released'],
    [{ ...signed, decision: 'ended' }, 'not-released', 'not-released'],
    [{ ...signed, decision: 'granted', expiresAt: 0 }, 'not-released', 'not-released'],
  ])('%o: %s for the therapist, %s for the first', (facts, therapist, first) => {
    expect(releaseStanding(release(facts), 0)).toBe(therapist);
    expect(ownReleaseStanding(release(facts), 'first', 0)).toBe(first);
  });
});

describe('whatever is done, in whatever order', () => {
  it('nothing is released unless both have signed and the therapist has agreed', () => {
    fc.assert(
      fc.property(story, (taken) => {
        const did = (by: string, act: string) =>
          taken.some((each) => each.by === by && each.act === act);
        const all = did('first', 'sign') && did('second', 'sign') && did('therapist', 'grant');
        expect(isReleased(after(taken), 0) && !all).toBe(false);
      }),
    );
  });

  it('nobody alone, and no two of the three, release anything', () => {
    fc.assert(
      fc.property(story, fc.constantFrom('first', 'second', 'therapist'), (taken, absent) => {
        expect(isReleased(after(taken.filter(({ by }) => by !== absent)), 0)).toBe(false);
      }),
    );
  });

  it('either of the two ends a release alone, and nobody brings it back', () => {
    fc.assert(
      fc.property(story, fc.constantFrom('first', 'second'), (taken, by) => {
        const released = release({ ...signed, decision: 'granted' });
        const ended = after([{ by, act: 'revoke' }], 0, released);
        expect(isReleased(after(taken, 0, ended), 0)).toBe(false);
      }),
    );
  });

  it('a release runs out', () => {
    fc.assert(
      fc.property(story, (taken) => {
        expect(isReleased(after(taken), LATER)).toBe(false);
      }),
    );
  });

  it('what the other says changes nothing for a partner until the therapist decides', () => {
    fc.assert(
      fc.property(story, (taken) => {
        const undecided = taken.filter(({ by }) => by !== 'therapist');
        const alone = undecided.filter(({ by }) => by === 'first');
        expect(ownReleaseStanding(after(undecided), 'first', 0)).toBe(
          ownReleaseStanding(after(alone), 'first', 0),
        );
      }),
    );
  });
});
