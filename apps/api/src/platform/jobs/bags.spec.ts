import { BAG_SIZE, GROUP_SIZE, inBags } from './bags.ts';
import type { DueJob } from './dispatcher.ts';

const due = (id: string, wait: number, practiceId = 'here'): DueJob => ({
  practiceId,
  id,
  name: 'appointments.mail',
  attempts: 0,
  wait,
});
const idsIn = (bags: ReturnType<typeof inBags>) =>
  bags.map(({ rows }) => rows.flatMap(({ ids }) => ids));

describe('putting due rows into bags', () => {
  it('keeps apart what is due at different moments, and the sooner first', () => {
    const bags = inBags([due('later', 900), due('now', 0), due('soon', 400)]);

    expect(idsIn(bags)).toEqual([['now'], ['soon'], ['later']]);
  });

  it('lets what is due at about the same moment wait for the last of it, and for no longer', () => {
    const bags = inBags([due('a', 101), due('b', 119), due('c', 121)]);

    expect(bags.map(({ wait }) => wait)).toEqual([119, 121]);
  });

  it('keeps rows of one practice together', () => {
    const bags = inBags([due('a', 0, 'here'), due('b', 0, 'there'), due('c', 0, 'here')]);

    expect(bags).toEqual([
      {
        wait: 0,
        rows: [
          { practiceId: 'here', ids: ['a', 'c'] },
          { practiceId: 'there', ids: ['b'] },
        ],
      },
    ]);
  });

  it('loses none and doubles none, however many there are', () => {
    const rows = Array.from({ length: 1000 }, (_, n) => due(`${n}`, n % 3, `practice ${n % 7}`));

    const all = inBags(rows);
    const bags = idsIn(all);

    expect(bags.flat().toSorted()).toEqual(rows.map(({ id }) => id).toSorted());
    expect(bags.every((ids) => ids.length <= BAG_SIZE)).toBe(true);
    expect(bags.length).toBeLessThanOrEqual(20);
    const groups = all.flatMap((bag) => bag.rows);
    expect(groups.every(({ ids }) => ids.length <= GROUP_SIZE)).toBe(true);
  });
});
