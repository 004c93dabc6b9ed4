import { describe, expect, it } from 'vitest';
import {
  type AppointmentFacts,
  hoursBeforeOf,
  remindersFor,
  USUAL_REMINDER_HOURS,
} from './appointment-reminders.ts';
import { UNDO_FOR } from '../scheduling/changing.ts';

const HOUR = 3_600_000;
const startsAt = Temporal.Instant.from('2026-11-27T15:00Z').epochMilliseconds;
const hoursBefore = (hours: number) => startsAt - hours * HOUR;
const longBefore = hoursBefore(200);

const plan = (
  occasion: AppointmentFacts['occasion'],
  now: number,
  hoursBefore = USUAL_REMINDER_HOURS,
) => {
  const facts = { startsAt, partnerIds: ['ana'], occasion, hoursBefore };
  const { planned, notPlanned } = remindersFor(facts, now);
  return {
    // What is told waits until it can no longer be undone: so many hours before, and the three minutes.
    planned: planned.map(({ kind, dueAt }) => [
      kind,
      (startsAt - dueAt + (hoursBeforeOf(kind) === null ? UNDO_FOR : 0)) / HOUR,
    ]),
    notPlanned: notPlanned.map(({ kind, reason }) => [kind, reason]),
  };
};

describe('reminders for a session', () => {
  it('confirm at once, and come three days and one day before', () => {
    expect(plan('booked', hoursBefore(200))).toEqual({
      planned: [
        ['appointment-confirmation', 200],
        ['appointment-72h', 72],
        ['appointment-24h', 24],
      ],
      notPlanned: [],
    });
  });

  it('start over when it moves', () => {
    expect(plan('moved', hoursBefore(100)).planned).toEqual([
      ['appointment-moved', 100],
      ['appointment-72h', 72],
      ['appointment-24h', 24],
    ]);
  });

  it('wait until it can no longer be undone, unless it begins before long', () => {
    const dueAfter = (minutes: number) => {
      const now = startsAt - minutes * 60_000;
      const facts = {
        startsAt,
        partnerIds: ['ana'],
        occasion: 'cancelled',
        hoursBefore: [],
      } as const;
      return ((remindersFor(facts, now).planned[0]?.dueAt ?? NaN) - now) / 60_000;
    };
    expect([60, 7, 6, 1].map(dueAfter)).toEqual([3, 3, 0, 0]);
  });

  it('say once that it is cancelled', () => {
    expect(plan('cancelled', hoursBefore(100))).toEqual({
      planned: [['appointment-cancelled', 100]],
      notPlanned: [],
    });
  });

  it.each([
    ['exactly three days ahead', 72, []],
    ['two days ahead', 48, ['appointment-72h']],
    ['one hour ahead', 1, ['appointment-72h', 'appointment-24h']],
  ])('name what is too late for a session booked %s', (_, hours, late) => {
    const { notPlanned } = plan('booked', hoursBefore(hours));

    expect(notPlanned).toEqual(late.map((kind) => [kind, 'too-late']));
  });

  it.each(['booked', 'moved', 'cancelled'] as const)(
    'plan nothing for a session that has begun when it is %s',
    (occasion) => {
      expect(plan(occasion, startsAt).planned).toEqual([]);
    },
  );

  it('lose their point when the next is due or the session starts', () => {
    const facts = {
      startsAt,
      partnerIds: ['ana'],
      occasion: 'booked',
      hoursBefore: [72, 24],
    } as const;
    const { planned } = remindersFor(facts, hoursBefore(200));

    expect(planned.map(({ kind, deadline }) => [kind, (startsAt - deadline) / HOUR])).toEqual([
      ['appointment-confirmation', 0],
      ['appointment-72h', 24],
      ['appointment-24h', 0],
    ]);
  });

  it('go to each partner alike', () => {
    const partnerIds = ['ana', 'ben'];
    const facts = { startsAt, partnerIds, occasion: 'booked', hoursBefore: [72, 24] } as const;
    const { planned } = remindersFor(facts, hoursBefore(200));
    const sentTo = (id: string) =>
      planned.filter((mail) => mail.partnerId === id).map(({ kind, dueAt }) => [kind, dueAt]);

    expect(sentTo('ana')).toHaveLength(3);
    expect(sentTo('ana')).toEqual(sentTo('ben'));
  });

  it.each([
    ['none', [], []],
    ['one on the day', [3], [[3, 0]]],
    [
      'three, whatever their order',
      [24, 96, 2],
      [
        [96, 24],
        [24, 2],
        [2, 0],
      ],
    ],
    ['one that is named twice', [24, 24], [[24, 0]]],
  ])('come as the practice has it: %s', (_, hoursBefore, expected) => {
    const facts = { startsAt, partnerIds: ['ana'], occasion: 'booked', hoursBefore } as const;
    const { planned } = remindersFor(facts, longBefore);
    const reminders = planned.filter(({ kind }) => hoursBeforeOf(kind) !== null);

    expect(
      reminders.map(({ dueAt, deadline }) => [dueAt, deadline].map((at) => (startsAt - at) / HOUR)),
    ).toEqual(expected);
  });

  it.each([
    ['appointment-72h', 72],
    ['appointment-moved', null],
    ['invitation', null],
  ])('tell of %s how many hours ahead it comes', (kind, hours) => {
    expect(hoursBeforeOf(kind)).toBe(hours);
  });

  describe('to somebody who takes mail at some hours only', () => {
    const mailHours = new Map([
      ['ana', { zone: 'UTC', days: [1, 2, 3, 4, 5], from: '08:00', to: '12:00' }],
    ]);
    const planned = (now: number, hours = mailHours) =>
      remindersFor(
        {
          ...{ startsAt, partnerIds: ['ana', 'ben'], occasion: 'booked', mailHours: hours },
          hoursBefore: USUAL_REMINDER_HOURS,
        },
        now,
      ).planned.map(({ kind, partnerId, dueAt }) => [
        partnerId,
        kind,
        Temporal.Instant.fromEpochMilliseconds(dueAt).toString({ smallestUnit: 'minute' }),
      ]);

    it('come at the last of them before their time, and at once is the next of them', () => {
      const saturday = Temporal.Instant.from('2026-11-21T15:00Z').epochMilliseconds;

      expect(planned(saturday)).toEqual([
        ['ana', 'appointment-confirmation', '2026-11-23T08:00Z'],
        ['ana', 'appointment-72h', '2026-11-24T11:59Z'],
        ['ana', 'appointment-24h', '2026-11-26T11:59Z'],
        ['ben', 'appointment-confirmation', '2026-11-21T15:03Z'],
        ['ben', 'appointment-72h', '2026-11-24T15:00Z'],
        ['ben', 'appointment-24h', '2026-11-26T15:00Z'],
      ]);
    });

    it('come once where two would come together, and not at all where no hour is left', () => {
      const mondays = { zone: 'UTC', days: [1], from: '08:00', to: '12:00' };
      const sunday = Temporal.Instant.from('2026-11-22T15:00Z').epochMilliseconds;
      const toAna = (now: number) =>
        planned(now, new Map([['ana', mondays]])).filter(([partner]) => partner === 'ana');

      expect(toAna(sunday)).toEqual([
        ['ana', 'appointment-confirmation', '2026-11-23T08:00Z'],
        ['ana', 'appointment-24h', '2026-11-23T11:59Z'],
      ]);
      expect(toAna(hoursBefore(20))).toEqual([]);
    });
  });
});
