import { cellOf } from './cells.ts';
import type { GridDay } from './grid-day.ts';

const tuesday: GridDay = {
  date: '2026-11-24',
  weekday: 'Tue',
  number: '24',
  isToday: true,
  now: 615,
  closed: [{ from: 0, to: 570 }],
  items: [
    { id: 'a', kind: 'session', from: 570, to: 620, title: '', note: '', label: '' },
    { id: 'b', kind: 'session', from: 630, to: 720, title: '', note: '', label: '' },
  ],
};

describe('one hour of one day', () => {
  it('holds what begins in it, as long as it lasts', () => {
    expect(cellOf(tuesday, 9).placed).toEqual([
      { item: tuesday.items[0], top: 0.5, length: 50 / 60 },
    ]);
    expect(cellOf(tuesday, 10).placed).toEqual([{ item: tuesday.items[1], top: 0.5, length: 1.5 }]);
    expect(cellOf(tuesday, 11).placed).toEqual([]);
  });

  it('is hatched as far as it is closed', () => {
    expect(cellOf(tuesday, 8).closed).toEqual([{ top: 0, length: 1 }]);
    expect(cellOf(tuesday, 9).closed).toEqual([{ top: 0, length: 0.5 }]);
    expect(cellOf(tuesday, 10).closed).toEqual([]);
  });

  it('has the line of now in its own hour only', () => {
    expect(cellOf(tuesday, 10).now).toBe(0.25);
    expect(cellOf(tuesday, 9).now).toBeNull();
  });
});
