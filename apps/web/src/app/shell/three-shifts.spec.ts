import { threeShifts } from './three-shifts.ts';

interface Press {
  readonly key: string;
  readonly at: number;
}

/** Presses keys one after another and says at which press, counted from one, the third Shift was seen. */
function seenAt(presses: readonly Press[]): number[] {
  const isThird = threeShifts();
  return presses.flatMap(({ key, at }, place) => {
    const seen = ['keydown', 'keyup'].map((type) => isThird(keyAt(type, { key, at })));
    return seen.includes(true) ? [place + 1] : [];
  });
}

function keyAt(type: string, { key, at }: Press): KeyboardEvent {
  const event = new KeyboardEvent(type, { key });
  Object.defineProperty(event, 'timeStamp', { value: at });
  return event;
}

const shift = (at: number) => ({ key: 'Shift', at });

describe('Shift pressed three times', () => {
  it('is seen at the third', () => {
    expect(seenAt([shift(0), shift(200), shift(400)])).toEqual([3]);
  });

  it('is not seen where the second is long ago', () => {
    expect(seenAt([shift(0), shift(200), shift(9000)])).toEqual([]);
  });

  it('is not seen where another key comes between', () => {
    expect(seenAt([shift(0), shift(200), { key: 'a', at: 300 }, shift(400)])).toEqual([]);
  });

  it('is not seen in capital letters', () => {
    const isThird = threeShifts();
    const keys = ['A', 'B', 'C'].flatMap((letter, place) => [
      keyAt('keydown', shift(place)),
      keyAt('keydown', { key: letter, at: place }),
      keyAt('keyup', { key: letter, at: place }),
      keyAt('keyup', shift(place)),
    ]);

    expect(keys.map(isThird)).not.toContain(true);
  });
});
