import type { Due } from '../check-ins/plan.ts';
import { DAY, dateIn } from '../scheduling/wall-clock.ts';
import { atOrAfter, type MailHours } from './mail-hours.ts';

export const QUESTIONNAIRE_REMINDERS = ['questionnaire-due', 'questionnaire-last-day'] as const;
export type QuestionnaireReminderKind = (typeof QUESTIONNAIRE_REMINDERS)[number];

/** A mail about one time a questionnaire is asked for: due at `dueAt`, pointless from `deadline` on (epoch milliseconds). */
export interface QuestionnaireReminder {
  readonly kind: QuestionnaireReminderKind;
  readonly dueAt: number;
  readonly deadline: number;
}

export interface AskedFacts {
  readonly due: Due;
  /** The partner's own. */
  readonly zone: string;
  /** When mail may come, for who has said so; else by day. */
  readonly mailHours?: MailHours | undefined;
}

const MORNING = '09:00';
const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7];
const WAITS = 7 * DAY;
const LONG = 3 * DAY;

/**
 * The mails for one time a questionnaire is asked for: one on the morning it opens, or at once while that day lasts, and
 * one on the morning of its last day where it is open for three days or more. Later than the day it opened nobody is told
 * that it did: what was planned anew must not come as if it were new. Both wait for an hour at which mail may come,
 * and of two that would come together the later stays.
 */
export function questionnaireReminders(facts: AskedFacts, now: number): QuestionnaireReminder[] {
  const { due, zone, mailHours } = facts;
  const hours = mailHours ?? { zone, days: EVERY_DAY, from: '08:00', to: '20:00' };
  const end = due.closesAt ?? due.opensAt + WAITS;
  const dues = [
    { kind: 'questionnaire-due' as const, at: openingAt(facts, now) },
    { kind: 'questionnaire-last-day' as const, at: lastMorningOf(facts) },
  ].flatMap(({ kind, at }) => {
    const dueAt = at === null ? null : atOrAfter(at, hours);
    return dueAt === null || dueAt < now || dueAt >= end ? [] : [{ kind, dueAt, deadline: end }];
  });
  return dues.filter(({ dueAt }, nth) => dues[nth + 1]?.dueAt !== dueAt);
}

function openingAt({ due: { opensAt }, zone }: AskedFacts, now: number): number | null {
  const morning = morningOf(opensAt, zone);
  if (now <= morning) return morning;
  return dateIn(zone, now) === dateIn(zone, opensAt) ? now : null;
}

function lastMorningOf({ due: { opensAt, closesAt }, zone }: AskedFacts): number | null {
  if (closesAt === null || closesAt - opensAt < LONG) return null;
  return morningOf(closesAt - 1, zone);
}

/** Nine in the morning on the day of an instant. */
function morningOf(instant: number, zone: string): number {
  const day = Temporal.PlainDate.from(dateIn(zone, instant));
  return day.toZonedDateTime({ timeZone: zone, plainTime: MORNING }).epochMilliseconds;
}
