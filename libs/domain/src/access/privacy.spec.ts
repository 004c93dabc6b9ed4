import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Act,
  after,
  BLANK,
  type Exchange,
  mayRead,
  narrows,
  otherOf,
  type Place,
  type Reader,
  reachesOther,
  refusalToShow,
  VISIBILITIES,
  type Visibility,
} from './privacy.ts';

const readers: Reader[] = ['author', 'therapist', 'other-partner'];
const told = (acts: readonly Act[], from = BLANK): Exchange => acts.reduce(after, from);
const readersOf = (exchange: Exchange, place: Place): Reader[] =>
  readers.filter((reader) => mayRead(reader, exchange[place]));

const write = (by: Place, visibility: Visibility): Act => ({ kind: 'write', by, visibility });
const show = (by: Place, visibility: Visibility): Act => ({ kind: 'show-to', by, visibility });
const act = (kind: 'finish' | 'look' | 'clear', by: Place): Act => ({ kind, by });
const both = [write('first', 'when-both-answered'), write('second', 'when-both-answered')];
const bothDone = [...both, act('finish', 'first'), act('finish', 'second')];
const shared = [write('first', 'shared'), act('finish', 'first')];
const separate: Act = { kind: 'separate' };

describe('who reads the first partner’s answer', () => {
  const author = ['author'];
  const care = ['author', 'therapist'];

  it.each<[string, Act[], string[]]>([
    ['nobody, before anything is written', [], []],
    ['only its author, when it is private', [write('first', 'private')], author],
    ['the therapist too', [write('first', 'therapist')], care],
    ['not the other, while a shared one is being typed', [write('first', 'shared')], care],
    ['the other, once the author of a shared one is done', shared, readers],
    ['not the other, while only one has answered', bothDone.slice(0, 1), care],
    ['not the other, while one is still at it', bothDone.slice(0, 3), care],
    ['the other, once both are done', bothDone, readers],
    [
      'not the other, once either edits',
      [...bothDone, write('second', 'when-both-answered')],
      care,
    ],
    ['not the other, once it is edited', [...shared, write('first', 'shared')], care],
    [
      'the other, once the edit is done',
      [...shared, write('first', 'shared'), act('finish', 'first')],
      readers,
    ],
    ['not the other, when it is narrowed unseen', [...shared, show('first', 'therapist')], care],
    [
      'not the therapist, when it is kept to oneself',
      [...shared, show('first', 'private')],
      author,
    ],
    [
      'the other still, when it is narrowed after it was opened',
      [...shared, act('look', 'second'), show('first', 'private')],
      readers,
    ],
    [
      'the other, when it is widened after it was done',
      [write('first', 'private'), act('finish', 'first'), show('first', 'shared')],
      readers,
    ],
    [
      'the other, when both have answered and the second shares theirs',
      [...bothDone, show('second', 'shared')],
      readers,
    ],
    ['nobody, once it is cleared', [...shared, act('look', 'second'), act('clear', 'first')], []],
    ['not the other, when they part before it is done', [...both, separate, ...bothDone], care],
    ['the other still, when they part after it was shared', [...shared, separate], readers],
    [
      'the other still, when the second edits after they part',
      [...bothDone, separate, write('second', 'when-both-answered')],
      readers,
    ],
  ])('%s', (_, acts, expected) => {
    expect(readersOf(told(acts), 'first')).toEqual(expected);
  });
});

const places = fc.constantFrom<Place>('first', 'second');
const anyVisibility = fc.constantFrom<Visibility>(...VISIBILITIES);
const anyAct: fc.Arbitrary<Act> = fc.oneof(
  fc.record({ kind: fc.constant('write' as const), by: places, visibility: anyVisibility }),
  fc.record({ kind: fc.constant('show-to' as const), by: places, visibility: anyVisibility }),
  fc.record({ kind: fc.constantFrom('finish', 'look', 'clear'), by: places }),
  fc.record({ kind: fc.constantFrom('finish'), by: places }),
);
const story = fc.array(fc.oneof({ weight: 20, arbitrary: anyAct }, fc.constant(separate)), {
  maxLength: 30,
});

/** Holds what is claimed of every single step of every story. */
function always(claim: (before: Exchange, done: Act, now: Exchange, place: Place) => void): void {
  fc.assert(
    fc.property(story, (acts) => {
      let exchange = BLANK;
      for (const each of acts) {
        const next = after(exchange, each);
        for (const place of ['first', 'second'] as const) claim(exchange, each, next, place);
        exchange = next;
      }
    }),
    { numRuns: 2000 },
  );
}

describe('whatever the two do', () => {
  it('the therapist gains sight only by the author’s own choice', () => {
    always((before, done, now, place) => {
      const gained = mayRead('therapist', now[place]) && !mayRead('therapist', before[place]);
      if (!gained) return;

      expect(done).toMatchObject({ by: place });
      expect(['write', 'show-to']).toContain(done.kind);
    });
  });

  it('the other gains sight only of what its author is done with and lets them read', () => {
    always((before, done, now, place) => {
      const gained =
        mayRead('other-partner', now[place]) && !mayRead('other-partner', before[place]);
      if (!gained) return;

      expect(now[place].done && reachesOther(now[place].visibility)).toBe(true);
      expect(['finish', 'show-to']).toContain(done.kind);
      const isOwnAct = 'by' in done && done.by === place;
      const other = now[otherOf(place)];
      if (now[place].visibility === 'shared') expect(isOwnAct).toBe(true);
      else expect(other.done && reachesOther(other.visibility)).toBe(true);
    });
  });

  it('nobody but its author chooses who reads an answer', () => {
    always((before, done, now, place) => {
      if (now[place].visibility !== before[place].visibility)
        expect(done).toMatchObject({ by: place });
    });
  });

  it('two sealed answers are revealed together, while the two share', () => {
    always((_, __, now) => {
      const sealed = [now.first, now.second].every((e) => e.visibility === 'when-both-answered');
      if (sealed && now.sharing) expect(now.first.revealed).toBe(now.second.revealed);
    });
  });

  it('an edit of a revealed answer seals it, and its counterpart, until both are done again', () => {
    always((before, done, now) => {
      if (done.kind !== 'write' || !before[done.by].revealed || before === now) return;

      expect(now[done.by].revealed).toBe(false);
      const theirs = now[otherOf(done.by)];
      if (theirs.visibility === 'when-both-answered' && now.sharing)
        expect(theirs.revealed).toBe(false);
    });
  });

  it('narrowing works until the other has opened it, and never after', () => {
    always((before, done, now) => {
      if (done.kind !== 'write' && done.kind !== 'show-to') return;
      const { visibility, opened } = before[done.by];
      if (visibility === null || !narrows(visibility, done.visibility)) return;

      expect(refusalToShow(before[done.by], done.visibility)).toBe(
        opened ? 'already-opened' : undefined,
      );
      expect(now[done.by].visibility).toBe(opened ? visibility : done.visibility);
    });
  });

  it('nothing is opened that could not be read', () => {
    always((before, _, now, place) => {
      if (now[place].opened && !before[place].opened)
        expect(mayRead('other-partner', before[place])).toBe(true);
    });
  });

  it('nothing new is shared once they part', () => {
    always((before, _, now, place) => {
      if (!before.sharing && !mayRead('other-partner', before[place]))
        expect(mayRead('other-partner', now[place])).toBe(false);
    });
  });
});
