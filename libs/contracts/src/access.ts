import * as z from 'zod/mini';
import { Id } from './ids.ts';
import { MemberRole } from './me.ts';
import { line } from './text.ts';

/**
 * How a couple is cared for, as the reader stands to it. It is the subject of `may()`: pages ask
 * the same rule as the server does.
 */
export const Care = z.object({
  coupleId: Id,
  therapistId: Id,
  therapistName: z.string(),
  supervisorIds: z.array(Id),
  /** Whether the reader has opened this record with a reason, and until when. */
  glassOpen: z.boolean(),
  glassUntil: z.nullable(z.string()),
});
export type Care = z.infer<typeof Care>;
z.globalRegistry.add(Care, { id: 'Care' });

/** Why a record must be opened now by somebody who is not in care of the couple. */
export const OpenRecord = z.object({
  reason: line(500).check(z.minLength(20, 'too-short-reason')),
});
export type OpenRecord = z.infer<typeof OpenRecord>;
z.globalRegistry.add(OpenRecord, { id: 'OpenRecord' });

export const BreakGlass = z.object({
  id: Id,
  coupleId: Id,
  coupleName: z.string(),
  memberId: Id,
  name: z.string(),
  role: z.nullable(MemberRole),
  reason: z.string(),
  openedAt: z.string(),
  until: z.string(),
  endedAt: z.nullable(z.string()),
  isOpen: z.boolean(),
});
export type BreakGlass = z.infer<typeof BreakGlass>;
z.globalRegistry.add(BreakGlass, { id: 'BreakGlass' });

/** Latest first. */
export const BreakGlasses = z.object({ glasses: z.array(BreakGlass) });
export type BreakGlasses = z.infer<typeof BreakGlasses>;
z.globalRegistry.add(BreakGlasses, { id: 'BreakGlasses' });
