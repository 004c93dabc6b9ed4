import { openIntervals, openingsFor } from '@closeknit/domain/scheduling/openings';
import { figure } from './measuring/figure.mjs';
import { inTurns } from './measuring/rounds.mjs';

const MINUTE = 60_000;
const zone = 'America/New_York';
const [minutes, grid, days] = [50, 30, 30];

// A couple in London, so both places' clocks change within each month.
const months = ['2026-03-05', '2026-10-10'];

const blocks = [1, 2, 3, 4, 5, 6, 7].flatMap((weekday) => [
  { weekday, from: '09:00', to: '13:00' },
  { weekday, from: '14:00', to: '18:00' },
]);

/** Three sessions a day, not all of them on the grid. */
function busyIn(from) {
  const open = openIntervals(blocks, zone, from, days);
  return open.flatMap((block, index) => {
    const taken = (after, length) => {
      const begin = block.from + after * MINUTE;
      return { from: begin, to: begin + length * MINUTE };
    };
    return index % 2 === 0 ? [taken(60, 50), taken(150, 50)] : [taken(85, 75)];
  });
}

const asked = months.map((from) => ({
  ...{ blocks, zone, from, days, minutes, grid, busy: busyIn(from) },
  earliest: 0,
}));
const known = asked.map(({ from, busy }) => ({
  open: openIntervals(blocks, zone, from, days),
  busy,
}));

/** The gaps that the busy times leave in one open block. */
function gapsIn({ from, to }, busy, next) {
  const gaps = [];
  let at = from;
  for (; next < busy.length && busy[next].from < to; next++) {
    if (busy[next].from > at) gaps.push({ from: at, to: busy[next].from });
    at = busy[next].to;
  }
  if (at < to) gaps.push({ from: at, to });
  return gaps;
}

/** The same work on integers alone: no zone, no wall clock, nothing out of order. */
function barePass({ open, busy }) {
  const [length, step] = [minutes * MINUTE, grid * MINUTE];
  const starts = [];
  let next = 0;
  for (const block of open) {
    while (next < busy.length && busy[next].to <= block.from) next++;
    for (const gap of gapsIn(block, busy, next)) {
      let start = block.from + Math.ceil((gap.from - block.from) / step) * step;
      for (; start + length <= gap.to; start += step) starts.push(start);
    }
  }
  return starts;
}

/** Microseconds for one month, over a quarter of a second. */
function timeOf(answerTo, questions) {
  const begin = performance.now();
  let answered = 0;
  while (performance.now() - begin < 250)
    for (let again = 0; again < 50; again++)
      for (const question of questions) answered += answerTo(question).length > 0 ? 1 : 0;
  return ((performance.now() - begin) * 1000) / answered;
}

/** A month of openings for a therapist, beside a bare pass over the busy integers. */
export async function* run() {
  for (const [index, question] of asked.entries())
    if (openingsFor(question).join() !== barePass(known[index]).join())
      throw new Error(`The bare pass finds other openings in the month from ${months[index]}.`);

  const turns = await inTurns({
    ours: async () => timeOf(openingsFor, asked),
    limit: async () => timeOf(barePass, known),
  });
  yield figure({ name: 'openings', ...turns, unit: 'µs', atMost: 3 });
}
