import { describe, expect, it } from 'vitest';
import { questionnaireReminders } from './questionnaire-reminders.ts';

const zone = 'Europe/Berlin';
const at = (local: string) =>
  Temporal.PlainDateTime.from(local).toZonedDateTime(zone).epochMilliseconds;
/** Open for a week from Monday on. */
const week = {
  ...{ day: '2026-11-23', opensAt: at('2026-11-23T00:00'), closesAt: at('2026-11-30T00:00') },
};
const told = (now: string, facts: Partial<Parameters<typeof questionnaireReminders>[0]> = {}) =>
  questionnaireReminders({ due: week, zone, ...facts }, at(now)).map(({ kind, dueAt }) => {
    const local = Temporal.Instant.fromEpochMilliseconds(dueAt).toZonedDateTimeISO(zone);
    return [kind.replace('questionnaire-', ''), local.toPlainDateTime().toString()];
  });

describe('mails about a questionnaire', () => {
  it('come on the morning it opens, and on the morning of its last day', () => {
    expect(told('2026-11-20T12:00')).toEqual([
      ['due', '2026-11-23T09:00:00'],
      ['last-day', '2026-11-29T09:00:00'],
    ]);
  });

  it('come at once while that day lasts, at a decent hour', () => {
    expect(told('2026-11-23T11:30')[0]).toEqual(['due', '2026-11-23T11:30:00']);
    expect(told('2026-11-23T22:00')[0]).toEqual(['due', '2026-11-24T08:00:00']);
  });

  it('do not tell later that it has opened, as if it were new', () => {
    expect(told('2026-11-24T07:00')).toEqual([['last-day', '2026-11-29T09:00:00']]);
    expect(told('2026-11-29T09:30')).toEqual([]);
  });

  it('wait for the hours somebody takes mail at, once where both would come together', () => {
    const mailHours = { zone, days: [6], from: '18:00', to: '19:00' };
    const sundays = { zone, days: [7], from: '18:00', to: '19:00' };

    expect(told('2026-11-20T12:00', { mailHours })).toEqual([['due', '2026-11-28T18:00:00']]);
    expect(told('2026-11-20T12:00', { mailHours: sundays })).toEqual([
      ['last-day', '2026-11-29T18:00:00'],
    ]);
  });

  it('say of two days before a session only that it is asked', () => {
    const due = { ...week, closesAt: at('2026-11-25T15:00') };

    expect(told('2026-11-20T12:00', { due })).toEqual([['due', '2026-11-23T09:00:00']]);
  });

  it('say once of what waits until it is answered', () => {
    const due = { ...week, closesAt: null };

    expect(told('2026-11-20T12:00', { due })).toEqual([['due', '2026-11-23T09:00:00']]);
  });

  it('lose their point when it closes', () => {
    const mails = questionnaireReminders({ due: week, zone }, at('2026-11-20T12:00'));

    expect(mails.map(({ deadline }) => deadline)).toEqual([week.closesAt, week.closesAt]);
  });

  it('come at nine by the clock whatever the clock did that night', () => {
    const due = { day: '2026-10-25', opensAt: at('2026-10-25T00:00'), closesAt: null };

    expect(told('2026-10-20T12:00', { due })).toEqual([['due', '2026-10-25T09:00:00']]);
  });
});
