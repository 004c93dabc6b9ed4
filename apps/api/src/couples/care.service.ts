import { Injectable } from '@nestjs/common';
import type { Care } from '@closeknit/contracts/access';
import type { Actor } from '@closeknit/domain/access/actor';
import { isClinical, may, type Permission } from '@closeknit/domain/access/permissions';
import { Audit } from '../platform/audit/audit.ts';
import { Clock } from '../platform/clock.ts';
import { found } from '../platform/http/refused.ts';
import { PracticeDb } from '../platform/tenancy/practice-db.ts';

/** What is stored of how a couple is cared for. Times are ISO 8601. */
export interface CareRow {
  readonly coupleId: string;
  readonly therapistId: string;
  readonly therapistName: string;
  readonly supervisorIds: string[];
  readonly glassId: string | null;
  readonly glassUntil: string | null;
}

/** SQL for the care of a `couple` joined with its therapist as `member`; `$1` is now, `$2` the asker. */
export const CARE = `json_build_object('coupleId', couple.id, 'therapistId', member.id,
  'therapistName', member.name,
  'supervisorIds', array(select supervisor_id from supervision
    where supervision.therapist_id = couple.therapist_id),
  'glassId', glass.id, 'glassUntil', glass.until)`;

/** Joins the asker's own open break-glass, where there is one. */
export const OPEN_GLASS = `left join lateral (
  select break_glass.id, break_glass.until from break_glass
  where break_glass.couple_id = couple.id and break_glass.member_id = $2
    and ended_at is null and until > $1 order by until desc limit 1) glass on true`;

/** How a member stands to a couple: the subject of the rules. */
@Injectable()
export class CareService {
  constructor(
    private readonly db: PracticeDb,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  /** Answers "not found" unless the actor may do this to this couple. */
  async require(actor: Actor, permission: Permission, coupleId: string): Promise<Care> {
    const row = found(await this.of(coupleId, actor));
    const care = toCare(row);
    found(may(actor, permission, care) || null);
    if (row.glassId && isSeenThrough(care, actor)) {
      this.audit.under(row.glassId, row.coupleId);
      if (!isClinical(permission)) this.noteReading(actor, permission, coupleId);
    }
    return care;
  }

  private async of(coupleId: string, actor: Actor): Promise<CareRow | undefined> {
    const row = await this.db.one<{ care: CareRow }>(
      `select ${CARE} as care from couple join member on member.id = couple.therapist_id
       ${OPEN_GLASS} where couple.id = $3`,
      [this.clock.instant(), 'id' in actor ? actor.id : null, coupleId],
    );
    return row?.care;
  }

  // Clinical routes leave their own entry; whatever else is read under broken glass, leaves one too.
  private noteReading(actor: Actor, permission: Permission, coupleId: string): void {
    this.audit.note(actor, permission, { coupleId, subjects: [coupleId] });
  }
}

export function toCare({ glassId, glassUntil, ...row }: CareRow): Care {
  const until = glassUntil && new Date(glassUntil).toISOString();
  return { ...row, glassOpen: glassId !== null, glassUntil: until };
}

function isSeenThrough(care: Care, actor: Actor): boolean {
  return !may(actor, 'trends:read', { ...care, glassOpen: false });
}
