import { Injectable } from '@nestjs/common';
import type {
  AuditCheckpoint,
  AuditExportAsked,
  AuditExportPart,
  AuditFormat,
} from '@closeknit/contracts/audit';
import type { MemberActor } from '@closeknit/domain/access/actor';
import { type ChainedEntry, type ChainHead, CHAIN_START } from '@closeknit/domain/audit/chain';
import { Audit } from '../platform/audit/audit.ts';
import { AuditEntryRow } from '../platform/audit/audit-entry.entity.ts';
import { AuditHeadRow } from '../platform/audit/audit-head.entity.ts';
import { Checkpoints } from '../platform/audit/checkpoints.ts';
import { PracticeDb } from '../platform/tenancy/practice-db.ts';
import { type Part, writers } from './audit-files.ts';

const PART = 2000;

/** The audit log as a file, in parts, with its signed end. */
@Injectable()
export class AuditExportService {
  constructor(
    private readonly db: PracticeDb,
    private readonly checkpoints: Checkpoints,
    private readonly audit: Audit,
  ) {}

  /** The entries behind `after`. The first part fixes where the file ends and leaves an entry. */
  async part(
    format: AuditFormat,
    { after, upTo: wanted }: AuditExportAsked,
    actor: MemberActor,
  ): Promise<AuditExportPart> {
    if (after === 0) this.audit.note(actor, 'audit:export');
    const head = await this.head();
    const upTo = Math.min(wanted ?? head.seq, head.seq);
    const entries = await this.entries(after, Math.min(after + PART, upTo));
    const done = entries.at(-1)?.seq ?? after;
    const isLast = done >= upTo || entries.length === 0;
    const last = entries.at(-1) ?? (await this.entries(after - 1, after)).at(0) ?? CHAIN_START;
    const checkpoint = isLast ? this.checkpoints.sign(actor.practiceId, last) : undefined;
    const part: Part = { entries, isFirst: after === 0, checkpoint };
    return { text: await writers[format](part), done, upTo, next: isLast ? null : done };
  }

  async checkpoint(actor: MemberActor): Promise<AuditCheckpoint> {
    return this.checkpoints.sign(actor.practiceId, await this.head());
  }

  private async head(): Promise<ChainHead> {
    const row = await this.db.of(AuditHeadRow).findOneBy({});
    return row ? { seq: Number(row.seq), hash: row.hash } : CHAIN_START;
  }

  private async entries(after: number, upTo: number): Promise<ChainedEntry[]> {
    const rows = await this.db.query<AuditEntryRow>(
      `select practice_id as "practiceId", seq, at, actor_kind as "actorKind", actor_id as "actorId",
              role, action, subjects::text[] as subjects, couple_id as "coupleId",
              partner_id as "partnerId", glass_id as "glassId", hash
       from audit_entry where seq > $1 and seq <= $2 order by seq`,
      [after, upTo],
    );
    return rows.map((row) => ({ ...row, seq: Number(row.seq), at: row.at.toISOString() }));
  }
}
