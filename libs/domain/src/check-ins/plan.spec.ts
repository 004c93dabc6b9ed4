import { describe, expect, it } from 'vitest';
import { COUPLE_STATES } from '../couples/life.ts';
import { isOpen, type Moment, nextDue, periodOf, type Plan } from './plan.ts';

const at = (text: string) => Temporal.Instant.from(text).epochMilliseconds;
const said = (instant: number | null) =>
  instant === null ? null : Temporal.Instant.fromEpochMilliseconds(instant).toString();

const weekly: Plan = { rhythm: 'weekly', everyWeeks: null, beginsOn: '2026-10-05' };
const monthly: Plan = { rhythm: 'weeks', everyWeeks: 4, beginsOn: '2026-10-05' };
const sessions: Plan = { rhythm: 'sessions', everyWeeks: null, beginsOn: '2026-10-05' };
const once: Plan = { rhythm: 'once', everyWeeks: null, beginsOn: '2026-10-05' };

function due(plan: Plan, now: string, more: Partial<Moment> = {}) {
  const next = nextDue(plan, {
    ...{ now: at(now), zone: 'Europe/Berlin', state: 'active', sessions: [], answered: [] },
    ...more,
  });
  return next && [next.day, said(next.opensAt), said(next.closesAt)];
}
const dayDue = (...asked: Parameters<typeof due>) => due(...asked)?.[0] ?? null;

describe('what a plan asks for', () => {
  it.each<[string, Plan, string, Partial<Moment>, string | null]>([
    ['its first day, before it has begun', weekly, '2026-10-01T10:00Z', {}, '2026-10-05'],
    ['the week that runs', weekly, '2026-10-14T10:00Z', {}, '2026-10-12'],
    [
      'the week after, once answered',
      weekly,
      '2026-10-14T10:00Z',
      { answered: ['2026-10-13'] },
      '2026-10-19',
    ],
    [
      'the week that runs, whatever was answered before',
      weekly,
      '2026-10-14T10:00Z',
      { answered: ['2026-10-11', '2026-10-05'] },
      '2026-10-12',
    ],
    ['every fourth week', monthly, '2026-11-03T10:00Z', {}, '2026-11-02'],
    ['not again what was missed', monthly, '2026-10-14T10:00Z', {}, '2026-11-02'],
    ['once, until it is answered', once, '2027-10-01T10:00Z', {}, '2026-10-05'],
    ['once only', once, '2026-10-08T10:00Z', { answered: ['2026-10-06'] }, null],
    [
      'once, whatever was answered before',
      once,
      '2026-10-08T10:00Z',
      { answered: ['2026-10-04'] },
      '2026-10-05',
    ],
    ['nothing before a session that is not booked', sessions, '2026-10-08T10:00Z', {}, null],
    [
      'the next session',
      sessions,
      '2026-10-08T10:00Z',
      { sessions: ['2026-10-20T14:00Z', '2026-10-13T14:00Z', '2026-10-06T14:00Z'].map(at) },
      '2026-10-13',
    ],
    [
      'the one after, once answered before the next',
      sessions,
      '2026-10-12T10:00Z',
      { sessions: ['2026-10-20T14:00Z', '2026-10-13T14:00Z'].map(at), answered: ['2026-10-11'] },
      '2026-10-20',
    ],
    [
      'no session before its first day',
      sessions,
      '2026-10-01T10:00Z',
      { sessions: [at('2026-10-02T14:00Z')] },
      null,
    ],
  ])('%s', (_, plan, now, more, expected) => {
    expect(dayDue(plan, now, more)).toBe(expected);
  });

  it('rests with the couple, and goes on where it would have been', () => {
    const asked = COUPLE_STATES.map((state) => dayDue(weekly, '2026-10-14T10:00Z', { state }));

    expect(asked).toEqual(['2026-10-12', '2026-10-12', null, null, null]);
  });

  it('has as many days between two as the rhythm says', () => {
    expect([weekly, monthly, sessions, once].map(periodOf)).toEqual([7, 28, null, null]);
  });
});

describe('the time in which it can be answered', () => {
  it.each<[string, Plan, string, Partial<Moment>, (string | null)[]]>([
    [
      'is a week of an hour more in autumn',
      weekly,
      '2026-10-21T10:00Z',
      {},
      ['2026-10-19', '2026-10-18T22:00:00Z', '2026-10-25T23:00:00Z'],
    ],
    [
      'is a week of an hour less in spring',
      weekly,
      '2027-03-10T10:00Z',
      { zone: 'America/New_York' },
      ['2027-03-08', '2027-03-08T05:00:00Z', '2027-03-15T04:00:00Z'],
    ],
    [
      'begins when the day does, where the clock skips midnight',
      { ...weekly, beginsOn: '2026-09-06' },
      '2026-09-06T12:00Z',
      { zone: 'America/Santiago' },
      ['2026-09-06', '2026-09-06T04:00:00Z', '2026-09-13T03:00:00Z'],
    ],
    [
      'is a week too where the rhythm is longer',
      monthly,
      '2026-10-06T10:00Z',
      {},
      ['2026-10-05', '2026-10-04T22:00:00Z', '2026-10-11T22:00:00Z'],
    ],
    [
      'begins two days before a session, across a clock change, and ends with its beginning',
      sessions,
      '2026-10-25T10:00Z',
      { sessions: [at('2026-10-26T14:00Z')] },
      ['2026-10-26', '2026-10-23T22:00:00Z', '2026-10-26T14:00:00Z'],
    ],
    [
      'does not end where it is asked for once',
      once,
      '2026-10-21T10:00Z',
      {},
      ['2026-10-05', '2026-10-04T22:00:00Z', null],
    ],
    [
      'is told by the partner’s own clock',
      weekly,
      '2026-10-11T12:00Z',
      { zone: 'Pacific/Auckland' },
      ['2026-10-12', '2026-10-11T11:00:00Z', '2026-10-18T11:00:00Z'],
    ],
  ])('%s', (_, plan, now, more, expected) => {
    expect(due(plan, now, more)).toEqual(expected);
  });

  it('is over with its last instant', () => {
    const window = { day: '2026-10-05', opensAt: 10, closesAt: 20 };

    expect([9, 10, 19, 20].map((now) => isOpen(window, now))).toEqual([false, true, true, false]);
    expect(isOpen({ ...window, closesAt: null }, 1e15)).toBe(true);
  });
});
