import { Id } from '@closeknit/contracts/ids';
import * as z from 'zod/mini';
import { defineJob } from '../platform/jobs/job.ts';

export const AppointmentMailKind = z.union([
  z.enum([
    'appointment-confirmation',
    'appointment-moved',
    'appointment-cancelled',
    'appointment-called-off',
    'appointments-called-off',
  ]),
  z.templateLiteral(['appointment-', z.int(), 'h']),
]);
export type AppointmentMailKind = z.infer<typeof AppointmentMailKind>;

export const AppointmentMail = defineJob({
  name: 'appointments.mail',
  payload: z.object({
    kind: AppointmentMailKind,
    appointmentId: Id,
    partnerId: Id,
    version: z.number(),
  }),
});
