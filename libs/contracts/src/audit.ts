import { AUDIT_KINDS, RECORD_READINGS } from '@closeknit/domain/audit/actions';
import * as z from 'zod/mini';
import { Id } from './ids.ts';
import { MemberRole } from './me.ts';
import { LocalDate } from './times.ts';

export const AuditKind = z.enum(AUDIT_KINDS);
export type AuditKind = z.infer<typeof AuditKind>;

const Named = z.object({ id: Id, name: z.string() });

/** One line of the log. Names are as they are today; who is no longer known has an empty one. */
export const AuditLine = z.object({
  seq: z.number(),
  at: z.string(),
  actorKind: z.enum(['member', 'partner', 'system', 'visitor']),
  actor: z.nullable(Named),
  role: z.nullable(MemberRole),
  action: z.string(),
  couple: z.nullable(Named),
  partner: z.nullable(Named),
  /** Colleagues it was done to, by name, or who got something by it; empty for none. */
  whom: z.string(),
  isUnderGlass: z.boolean(),
});
export type AuditLine = z.infer<typeof AuditLine>;
z.globalRegistry.add(AuditLine, { id: 'AuditLine' });

const Seq = z.coerce
  .number()
  .check(z.int(), z.gte(0, 'out-of-range'), z.lte(2 ** 53 - 1, 'out-of-range'));

/** Which lines: days are whole days in the practice's zone. `before` goes on below a line. */
export const AuditAsked = z.object({
  actorId: z.optional(Id),
  coupleId: z.optional(Id),
  kind: z.optional(AuditKind),
  from: z.optional(LocalDate),
  to: z.optional(LocalDate),
  before: z.optional(Seq),
});
export type AuditAsked = z.infer<typeof AuditAsked>;
z.globalRegistry.add(AuditAsked, { id: 'AuditAsked' });

/** Fifty lines, latest first; `next` is where older ones begin. `zone` is the practice's. */
export const AuditLog = z.object({
  zone: z.string(),
  lines: z.array(AuditLine),
  next: z.nullable(z.number()),
});
export type AuditLog = z.infer<typeof AuditLog>;
z.globalRegistry.add(AuditLog, { id: 'AuditLog' });

export const AuditFormat = z.enum(['csv', 'json']);
export type AuditFormat = z.infer<typeof AuditFormat>;

/** The next part of an export: after which line, and up to which the whole goes. */
export const AuditExportAsked = z.object({ after: Seq, upTo: z.optional(Seq) });
export type AuditExportAsked = z.infer<typeof AuditExportAsked>;
z.globalRegistry.add(AuditExportAsked, { id: 'AuditExportAsked' });

/** Parts put one behind the other are the file. `next` is null at its end. */
export const AuditExportPart = z.object({
  text: z.string(),
  done: z.number(),
  upTo: z.number(),
  next: z.nullable(z.number()),
});
export type AuditExportPart = z.infer<typeof AuditExportPart>;
z.globalRegistry.add(AuditExportPart, { id: 'AuditExportPart' });

/** The signed end of the log, to be kept elsewhere: it shows later what was cut off. */
export const AuditCheckpoint = z.object({
  practiceId: Id,
  seq: z.number(),
  hash: z.string(),
  at: z.string(),
  signature: z.string(),
  publicKey: z.string(),
});
export type AuditCheckpoint = z.infer<typeof AuditCheckpoint>;
z.globalRegistry.add(AuditCheckpoint, { id: 'AuditCheckpoint' });

/** Who opened a couple's record on one day, and what of it; latest first. */
export const RecordOpenings = z.object({
  zone: z.string(),
  openings: z.array(
    z.object({
      day: z.string(),
      at: z.string(),
      name: z.string(),
      role: z.nullable(MemberRole),
      isTherapist: z.boolean(),
      what: z.array(z.enum(RECORD_READINGS)),
      isUnderGlass: z.boolean(),
    }),
  ),
});
export type RecordOpenings = z.infer<typeof RecordOpenings>;
z.globalRegistry.add(RecordOpenings, { id: 'RecordOpenings' });
