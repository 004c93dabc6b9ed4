import { Injectable } from '@nestjs/common';
import type { Actor } from '@closeknit/domain/access/actor';
import type { Permission } from '@closeknit/domain/access/permissions';
import type { AuditAction } from '@closeknit/domain/audit/actions';
import { type AuditEntry, canonicalEntry } from '@closeknit/domain/audit/chain';
import { Clock } from '../clock.ts';
import { PracticeDb } from '../tenancy/practice-db.ts';
import { prepared } from '../tenancy/statements.ts';
import type { Concerned } from './audited.ts';

/** What one transaction will have left in the log when it commits. */
interface Pending {
  readonly entries: AuditEntry[];
  /** Couples seen through broken glass in this transaction, and which break-glass it was. */
  readonly glasses: Map<string, string>;
}

/**
 * The audit log of a practice. Entries are appended by the last statement of their transaction,
 * which locks the end of the chain: what is rolled back leaves none, and where none can be
 * written nothing is done.
 */
@Injectable()
export class Audit {
  private readonly pending = new WeakMap<object, Pending>();

  constructor(
    private readonly db: PracticeDb,
    private readonly clock: Clock,
  ) {}

  /** Notes what `by` did. Ids only: nothing that anybody wrote may stand in the log. */
  note(by: Actor, action: AuditAction | Permission, concerned: Concerned = {}): void {
    const { entries, glasses } = this.ofTransaction();
    const { coupleId, partnerId, subjects = [] } = concerned;
    const isFirst = entries.length === 0;
    entries.push({
      practiceId: by.practiceId,
      at: this.clock.instant().toISOString(),
      actorKind: by.kind,
      actorId: 'id' in by ? by.id : null,
      role: 'role' in by ? by.role : null,
      action,
      subjects: subjects.map((id) => id.toLowerCase()),
      coupleId: coupleId?.toLowerCase() ?? null,
      partnerId: partnerId?.toLowerCase() ?? null,
      glassId: glasses.get(coupleId?.toLowerCase() ?? '') ?? null,
    });
    if (isFirst)
      this.db.atEnd(() => prepared('select append_audit($1)', [entries.map(canonicalEntry)]));
  }

  /** From here on, what this transaction notes about the couple was seen through broken glass. */
  under(glassId: string, coupleId: string): void {
    this.ofTransaction().glasses.set(coupleId, glassId);
  }

  private ofTransaction(): Pending {
    const { transaction } = this.db;
    const pending = this.pending.get(transaction) ?? { entries: [], glasses: new Map() };
    this.pending.set(transaction, pending);
    return pending;
  }
}
