import type { GridDay, GridItem } from './grid-day.ts';
import { nextItem } from './next-item.ts';

const item = (id: string, from: number): GridItem => ({
  ...{ id, from, to: from + 50, kind: 'session' },
  ...{ title: '', note: '', label: '' },
});
const day = (...items: GridItem[]): GridDay => ({
  ...{ date: '', weekday: '', number: '', isToday: false, now: null, closed: [] },
  items,
});

const early = item('early', 540);
const noon = item('noon', 720);
const late = item('late', 1020);
const thursday = item('thursday', 700);
const thursdayNight = item('thursday night', 1200);
const days = [day(early, noon, late), day(), day(thursday, thursdayNight)];

describe('where a key leads in the week', () => {
  it.each([
    ['down, to the next of the day', early, 'ArrowDown', noon],
    ['down from the last, nowhere', late, 'ArrowDown', undefined],
    ['up', noon, 'ArrowUp', early],
    ['up from the first, nowhere', early, 'ArrowUp', undefined],
    ['to the end of the day', early, 'End', late],
    ['to the beginning of the day', late, 'Home', early],
    ['right, over an empty day to the nearest hour', noon, 'ArrowRight', thursday],
    ['right, from a late hour', late, 'ArrowRight', thursdayNight],
    ['left', thursday, 'ArrowLeft', noon],
    ['left of the first day, nowhere', early, 'ArrowLeft', undefined],
    ['for any other key, nowhere', early, 'a', undefined],
  ])('%s', (_, from, key, to) => {
    expect(nextItem(days, from, key)).toBe(to);
  });
});
