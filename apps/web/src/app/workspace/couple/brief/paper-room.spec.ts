import fc from 'fast-check';
import type { BriefItem } from './brief-items.ts';
import { linesOf, type OnPaper, printFor } from './paper-room.ts';

const empty: OnPaper = {
  ...{ findings: [], points: [], told: [], exercises: [], waiting: [], picture: undefined },
};
const item = (words: string, about = 'Ana'): BriefItem => ({
  ...{ key: '1', about, words, use: 'ask-first' },
});
const withPoints = (points: readonly BriefItem[]): OnPaper => ({ ...empty, picture: {}, points });

describe('the room on a sheet', () => {
  it('leaves large print to whom little was told', () => {
    expect(printFor(withPoints([item('Christmas')]))).toBe('usual');
  });

  it.each([
    [30, 'usual'],
    [44, 'small'],
    [70, 'smallest'],
  ])('with %i short words is set in %s print', (count, print) => {
    expect(printFor(withPoints(Array.from({ length: count }, () => item('A word.'))))).toBe(print);
  });

  it('counts the lines its author broke', () => {
    const [one, two] = [item('Soup. Bread.'), item('Soup.\nBread.')];
    expect(linesOf(withPoints([two]))).toBeGreaterThan(linesOf(withPoints([one])));
  });

  it('never needs less for more', () => {
    const items = fc.array(
      fc.record({ words: fc.string({ maxLength: 400 }), about: fc.string({ maxLength: 200 }) }),
    );
    fc.assert(
      fc.property(items, items, (some, more) => {
        const said = (all: typeof some) =>
          withPoints(all.map(({ words, about }) => item(words, about)));
        expect(linesOf(said([...some, ...more]))).toBeGreaterThanOrEqual(linesOf(said(some)));
      }),
    );
  });
});
