import { undoableUntil } from '../scheduling/changing.ts';
import { atOrAfter, atOrBefore, type MailHours } from './mail-hours.ts';

const HOUR = 3_600_000;

/** Three days and one day ahead, until a practice says otherwise. */
export const USUAL_REMINDER_HOURS: readonly number[] = [72, 24];

/** A reminder that comes so many hours before its session: `appointment-72h`. */
export type HoursBeforeKind = `appointment-${number}h`;

export type AppointmentReminderKind =
  'appointment-confirmation' | 'appointment-moved' | 'appointment-cancelled' | HoursBeforeKind;

/** What a mail follows from. */
export type Occasion = 'booked' | 'moved' | 'cancelled';

export interface AppointmentFacts {
  /** Epoch milliseconds. */
  readonly startsAt: number;
  readonly partnerIds: readonly string[];
  readonly occasion: Occasion;
  /** How many hours before the session each reminder comes. */
  readonly hoursBefore: readonly number[];
  /** When mail may come, by partner, for those who have said so. */
  readonly mailHours?: ReadonlyMap<string, MailHours>;
}

/** A mail to one partner: due at `dueAt`, pointless from `deadline` on (epoch milliseconds). */
export interface PlannedReminder {
  readonly kind: AppointmentReminderKind;
  readonly partnerId: string;
  readonly dueAt: number;
  readonly deadline: number;
}

export interface ReminderNotPlanned {
  readonly kind: AppointmentReminderKind;
  readonly partnerId: string;
  readonly reason: 'too-late';
}

export interface ReminderPlan {
  readonly planned: PlannedReminder[];
  readonly notPlanned: ReminderNotPlanned[];
}

type Due = Omit<PlannedReminder, 'partnerId'>;

/** How many hours before its session a mail of this kind comes; null when it follows an event. */
export function hoursBeforeOf(kind: string): number | null {
  const hours = /^appointment-(\d+)h$/.exec(kind)?.[1];
  return hours === undefined ? null : Number(hours);
}

/**
 * The mails that follow from booking, moving or cancelling a session, for each partner: one as
 * soon as it can no longer be undone, or at once where the session begins before long; and unless
 * it is cancelled one at each of `hoursBefore`. Two reminders, three days and one day ahead, led
 * to fewer missed appointments than either alone (Steiner et al. 2018, American Journal of Managed
 * Care). Hours are elapsed hours, whatever the clocks do.
 *
 * Where a partner takes mail at some hours only, a reminder comes at the last of them before its
 * time, every other mail at the next; of two reminders that would come together the later stays.
 *
 * A mail whose time has passed is named under `notPlanned`. A reminder loses its point when the
 * next one is due, every other mail when the session starts; for a session that has begun nothing
 * is planned.
 */
export function remindersFor(facts: AppointmentFacts, now: number): ReminderPlan {
  const dues = duesOf(facts, now);
  const perPartner = facts.partnerIds.flatMap((partnerId) =>
    withinHours(dues, facts.mailHours?.get(partnerId), now).map((due) => ({ ...due, partnerId })),
  );
  const inTime = (mail: PlannedReminder) => mail.dueAt >= now && mail.dueAt < mail.deadline;
  return {
    planned: perPartner.filter(inTime),
    notPlanned: perPartner
      .filter((mail) => !inTime(mail))
      .map(({ kind, partnerId }) => ({ kind, partnerId, reason: 'too-late' })),
  };
}

function duesOf({ startsAt, occasion, hoursBefore }: AppointmentFacts, now: number): Due[] {
  const told = { dueAt: undoableUntil(startsAt, now) ?? now, deadline: startsAt };
  if (occasion === 'cancelled') return [{ kind: 'appointment-cancelled', ...told }];
  const kind = occasion === 'moved' ? 'appointment-moved' : 'appointment-confirmation';
  return [{ kind, ...told }, ...remindersAhead(startsAt, hoursBefore)];
}

function withinHours(dues: readonly Due[], hours: MailHours | undefined, now: number): Due[] {
  if (!hours) return [...dues];
  const moved = dues.map((due) => ({ ...due, dueAt: dueWithin(due, hours, now) }));
  const isReminder = ({ kind }: Due) => hoursBeforeOf(kind) !== null;
  return moved.filter(
    (due, at) => !isReminder(due) || !moved.slice(at + 1).some(({ dueAt }) => dueAt <= due.dueAt),
  );
}

function dueWithin({ kind, dueAt }: Due, hours: MailHours, now: number): number {
  if (dueAt < now) return dueAt;
  const before = hoursBeforeOf(kind) === null ? null : atOrBefore(dueAt, hours);
  if (before !== null && before >= now) return before;
  return atOrAfter(dueAt, hours) ?? Infinity;
}

function remindersAhead(startsAt: number, hoursBefore: readonly number[]): Due[] {
  const earliestFirst = [...new Set(hoursBefore)].toSorted((one, other) => other - one);
  return earliestFirst.map((hours, at) => ({
    kind: `appointment-${hours}h`,
    dueAt: startsAt - hours * HOUR,
    deadline: startsAt - (earliestFirst[at + 1] ?? 0) * HOUR,
  }));
}
