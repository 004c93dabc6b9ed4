import * as z from 'zod/mini';
import { Id } from './ids.ts';
import { Instant } from './times.ts';

/** A partner of a session, and whether they have said yes to the time it is at. */
export const Attending = z.object({
  partnerId: Id,
  firstName: z.string(),
  confirmed: z.boolean(),
  /** The practice has noted it for them. */
  noted: z.boolean(),
});
export type Attending = z.infer<typeof Attending>;

/** A yes, or its taking back, to the start the asker saw: a session that has moved meanwhile asks anew. */
export const ConfirmSession = z.object({ startsAt: Instant, confirmed: z.boolean() });
export type ConfirmSession = z.infer<typeof ConfirmSession>;
z.globalRegistry.add(ConfirmSession, { id: 'ConfirmSession' });

/** What a partner said on the phone, as the practice notes it. */
export const NoteConfirmation = z.extend(ConfirmSession, { partnerId: Id });
export type NoteConfirmation = z.infer<typeof NoteConfirmation>;
z.globalRegistry.add(NoteConfirmation, { id: 'NoteConfirmation' });

/** Whether a partner did not come to a session that has begun. */
export const NoteAbsence = z.object({ partnerId: Id, absent: z.boolean() });
export type NoteAbsence = z.infer<typeof NoteAbsence>;
z.globalRegistry.add(NoteAbsence, { id: 'NoteAbsence' });

/** Sessions that begin soon and to which somebody has not said yes. */
export const Unconfirmed = z.object({
  sessions: z.array(
    z.object({
      id: Id,
      coupleId: Id,
      coupleName: z.string(),
      startsAt: z.string(),
      waitingFor: z.array(z.string()),
    }),
  ),
});
export type Unconfirmed = z.infer<typeof Unconfirmed>;
z.globalRegistry.add(Unconfirmed, { id: 'Unconfirmed' });

/** Sessions that a partner has moved or called off by themselves: `wasAt` is where it was before. */
export const ChangedByCouples = z.object({
  sessions: z.array(
    z.object({
      id: Id,
      coupleId: Id,
      coupleName: z.string(),
      by: z.string(),
      startsAt: z.string(),
      wasAt: z.string(),
      state: z.enum(['booked', 'cancelled']),
    }),
  ),
});
export type ChangedByCouples = z.infer<typeof ChangedByCouples>;
z.globalRegistry.add(ChangedByCouples, { id: 'ChangedByCouples' });
