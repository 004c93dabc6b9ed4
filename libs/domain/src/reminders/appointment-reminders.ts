const HOUR = 3_600_000;

export type AppointmentReminderKind =
  | 'appointment-confirmation'
  | 'appointment-moved'
  | 'appointment-cancelled'
  | 'appointment-72h'
  | 'appointment-24h';

export interface AppointmentFacts {
  /** Epoch milliseconds. */
  readonly startsAt: number;
  readonly partnerIds: readonly string[];
  readonly occasion: 'booked' | 'moved' | 'cancelled';
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

/**
 * The mails that follow from booking, moving or cancelling a session, for each partner: one at
 * once, and unless it is cancelled one 72 and one 24 hours before it starts. Two reminders,
 * three days and one day ahead, led to fewer missed appointments than either alone (Steiner et
 * al. 2018, American Journal of Managed Care). Hours are elapsed hours, whatever the clocks do.
 *
 * A mail whose time has passed is named under `notPlanned`. The 72-hour one loses its point
 * when the 24-hour one is due, every other when the session starts; for a session that has
 * begun nothing is planned.
 */
export function remindersFor(facts: AppointmentFacts, now: number): ReminderPlan {
  const dues = duesOf(facts, now);
  const perPartner = facts.partnerIds.flatMap((partnerId) =>
    dues.map((due) => ({ ...due, partnerId })),
  );
  const inTime = (mail: PlannedReminder) => mail.dueAt >= now && mail.deadline > now;
  return {
    planned: perPartner.filter(inTime),
    notPlanned: perPartner
      .filter((mail) => !inTime(mail))
      .map(({ kind, partnerId }) => ({ kind, partnerId, reason: 'too-late' })),
  };
}

function duesOf({ startsAt, occasion }: AppointmentFacts, now: number): Due[] {
  const dayBefore = startsAt - 24 * HOUR;
  const reminders: Due[] = [
    { kind: 'appointment-72h', dueAt: startsAt - 72 * HOUR, deadline: dayBefore },
    { kind: 'appointment-24h', dueAt: dayBefore, deadline: startsAt },
  ];
  const atOnce = { dueAt: now, deadline: startsAt };
  if (occasion === 'cancelled') return [{ kind: 'appointment-cancelled', ...atOnce }];
  const kind = occasion === 'moved' ? 'appointment-moved' : 'appointment-confirmation';
  return [{ kind, ...atOnce }, ...reminders];
}
