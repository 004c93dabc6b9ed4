import { QUESTIONNAIRE_REMINDERS } from '@closeknit/domain/reminders/questionnaire-reminders';
import * as z from 'zod/mini';
import { Id } from './ids.ts';

/** `appointment-24h` comes so many hours before a session; the others follow what happens. */
export const ReminderKind = z.union([
  z.enum([
    'invitation',
    'appointment-confirmation',
    'appointment-moved',
    'appointment-cancelled',
    'appointment-called-off',
    'appointments-called-off',
    ...QUESTIONNAIRE_REMINDERS,
  ]),
  z.templateLiteral(['appointment-', z.int(), 'h']),
]);
export type ReminderKind = z.infer<typeof ReminderKind>;

/** Where a mail stands, from plan to delivery, with the reason when it was not sent. */
export const ReminderState = z.enum([
  'planned',
  'sending',
  'sent',
  'skipped',
  'cancelled',
  'refused',
  'expired',
]);
export type ReminderState = z.infer<typeof ReminderState>;

export const Reminder = z.object({
  id: Id,
  kind: ReminderKind,
  coupleId: Id,
  coupleName: z.string(),
  to: z.string(),
  dueAt: z.string(),
  state: ReminderState,
  settledAt: z.nullable(z.string()),
  reason: z.nullable(z.string()),
  attempts: z.number(),
});
export type Reminder = z.infer<typeof Reminder>;
z.globalRegistry.add(Reminder, { id: 'Reminder' });

/** `planned` soonest first, `settled` latest first, each at most 200. */
export const Reminders = z.object({
  zone: z.string(),
  planned: z.array(Reminder),
  settled: z.array(Reminder),
});
export type Reminders = z.infer<typeof Reminders>;
z.globalRegistry.add(Reminders, { id: 'Reminders' });

export const RemindersAsked = z.object({ coupleId: z.optional(Id) });
export type RemindersAsked = z.infer<typeof RemindersAsked>;
z.globalRegistry.add(RemindersAsked, { id: 'RemindersAsked' });

/** Partners whom the latest mail has not reached, with the reason; nothing older than thirty days. */
export const Undelivered = z.object({
  mails: z.array(
    z.object({
      coupleId: Id,
      coupleName: z.string(),
      to: z.string(),
      at: z.string(),
      reason: z.nullable(z.string()),
    }),
  ),
});
export type Undelivered = z.infer<typeof Undelivered>;
z.globalRegistry.add(Undelivered, { id: 'Undelivered' });
