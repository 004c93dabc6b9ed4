import { setTimeout as wait } from 'node:timers/promises';
import type { Ended } from './claims.ts';
import { Settling } from './settling.ts';

const ended = (id: string) => ({ job: { id } }) as unknown as Ended;

describe('writing down how jobs ended', () => {
  const written: string[][] = [];
  const write = async (all: readonly Ended[]) => {
    written.push(all.map(({ job }) => job.id));
  };
  beforeEach(() => {
    written.length = 0;
  });

  it('happens once for all that end within a moment', async () => {
    const settling = new Settling(3, write);

    await Promise.all([settling.add(ended('a')), settling.add(ended('b'))]);
    await settling.add(ended('c'));

    expect(written).toEqual([['a', 'b'], ['c']]);
  });

  it('does not wait when the last has ended', async () => {
    const settling = new Settling(2, write);
    const since = performance.now();

    await Promise.all([settling.add(ended('a')), settling.add(ended('b'))]);

    expect(performance.now() - since).toBeLessThan(5);
    expect(written).toEqual([['a', 'b']]);
  });

  it('fails for those it could not write, and goes on with the next', async () => {
    let isAway = true;
    const settling = new Settling(3, async (all) => {
      if (isAway) throw new Error('away');
      await write(all);
    });

    await expect(settling.add(ended('a'))).rejects.toThrow('away');
    isAway = false;
    await wait(10);
    await settling.add(ended('b'));

    expect(written).toEqual([['b']]);
  });
});
