import type { Trend } from '@closeknit/contracts/check-ins';
import { anaId, benId } from './therapist-story.ts';

type Total = number | null;

/** Four weeks up to the running one, in which nobody has answered yet. */
export function aTrend(
  first: Total[] = [24, null, 33, null],
  second: Total[] = [31, 25, 20, null],
): Trend {
  const weeks = ['2026-11-02', '2026-11-09', '2026-11-16', '2026-11-23'];
  const line = (partnerId: string, firstName: string, totals: Total[]) => ({
    partnerId,
    place: firstName === 'Ana' ? ('first' as const) : ('second' as const),
    firstName,
    baseline: totals.find((total) => total !== null) ?? null,
    points: weeks.map((week, at) => pointOf(week, totals[at] ?? null)),
  });
  return {
    weeks,
    lines: [line(anaId, 'Ana', first), line(benId, 'Ben', second)],
    sessions: ['2026-11-17T18:30:00.000Z'],
    done: [{ at: '2026-11-11T20:00:00.000Z', place: 'first', title: 'Name the evening' }],
    steps: [{ at: '2026-11-04T09:00:00.000Z', step: 'resume' }],
    events: [],
    beganResting: true,
  };
}

function pointOf(week: string, total: Total): Trend['lines'][number]['points'][number] {
  const score = Math.floor((total ?? 0) / 5);
  const talk = (total ?? 0) - 4 * score;
  const rest = { affection: score, partnership: score, openness: score, togetherness: score };
  const wish = { kind: 'wish', text: 'The shift eats the evenings.', use: 'ask-first' } as const;
  const words = total === 20 ? [wish] : [];
  const nearness = total === null ? null : Math.ceil(total / 10);
  return { week, total, nearness, words, scores: total === null ? null : { talk, ...rest } };
}
