import { Injectable } from '@nestjs/common';
import type { Actor, MemberActor } from '@closeknit/domain/access/actor';
import type { Permission } from '@closeknit/domain/access/permissions';
import type { AuditAction } from '@closeknit/domain/audit/actions';
import { type AuditEntry, canonicalEntry } from '@closeknit/domain/audit/chain';
import { Clock } from '../clock.ts';
import { PracticeDb } from '../tenancy/practice-db.ts';
import { prepared } from '../tenancy/statements.ts';
import type { Concerned } from './audited.ts';

/** Who did it: an actor, or somebody who is about to become one. */
export type NotedBy = Pick<Actor, 'kind' | 'practiceId'> & {
  readonly id?: string;
  readonly role?: MemberActor['role'];
};

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
  note(by: NotedBy, action: AuditAction | Permission, concerned: Concerned = {}): void {
    const { entries, glasses } = this.ofTransaction();
    if (entries.length === 0) {
      this.db.atEnd(() => prepared('select append_audit($1)', [entries.map(canonicalEntry)]));
    }
    const whom = concernedIn(concerned);
    const glassId = glasses.get(whom.coupleId ?? '') ?? null;
    const at = this.clock.instant().toISOString();
    entries.push({ practiceId: by.practiceId, at, ...actorIn(by), action, ...whom, glassId });
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

function actorIn({ kind: actorKind, id, role }: NotedBy) {
  return { actorKind, actorId: id ?? null, role: role ?? null };
}

// Ids are stored in small letters, and the hash is of what is stored.
function concernedIn({ coupleId, partnerId, subjects = [] }: Concerned) {
  return {
    subjects: subjects.map((id) => id.toLowerCase()),
    coupleId: coupleId?.toLowerCase() ?? null,
    partnerId: partnerId?.toLowerCase() ?? null,
  };
}
