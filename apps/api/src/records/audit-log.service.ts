import { Injectable } from '@nestjs/common';
import type { AuditAsked, AuditLine, AuditLog } from '@closeknit/contracts/audit';
import { actionsOf } from '@closeknit/domain/audit/actions';
import { BOTH_PARTNERS, COUPLE_NAME } from '../couples/couple-name.ts';
import { found } from '../platform/http/refused.ts';
import { PracticeDb } from '../platform/tenancy/practice-db.ts';

const PAGE = 50;

interface Row {
  seq: string;
  at: Date;
  actor_kind: AuditLine['actorKind'];
  actor_id: string | null;
  actor_name: string | null;
  role: AuditLine['role'];
  action: string;
  couple_id: string | null;
  couple_name: string | null;
  partner_id: string | null;
  partner_name: string | null;
  whom: string | null;
  is_under_glass: boolean;
}

/** The audit log as an owner reads it: entries with the names of today. */
@Injectable()
export class AuditLogService {
  constructor(private readonly db: PracticeDb) {}

  async read(asked: AuditAsked): Promise<AuditLog> {
    const practice = await this.db.one<{ zone: string }>('select zone from practice');
    const { zone } = found(practice);
    const rows = await this.rows(asked, zone);
    const lines = rows.slice(0, PAGE).map(toLine);
    return { zone, lines, next: rows.length > PAGE ? (lines.at(-1)?.seq ?? null) : null };
  }

  private rows(asked: AuditAsked, zone: string): Promise<Row[]> {
    const { actorId, coupleId, kind, from, to, before } = asked;
    const actions = kind ? actionsOf(kind) : null;
    const since = from ? startOf(from, zone) : null;
    const until = to
      ? startOf(Temporal.PlainDate.from(to).add({ days: 1 }).toString(), zone)
      : null;
    return this.db.query<Row>(
      `select entry.seq, entry.at, entry.actor_kind, entry.actor_id,
              coalesce(member.name, actor.first_name) as actor_name, entry.role, entry.action,
              entry.couple_id, couple.name as couple_name,
              entry.partner_id, partner.first_name as partner_name,
              (select string_agg(colleague.name, ', ' order by colleague.name) from (
                 select id, name from member union all select id, name from member_invitation
               ) colleague where colleague.id = any(entry.subjects)) as whom,
              entry.glass_id is not null as is_under_glass
       from audit_entry entry
       left join member on member.id = entry.actor_id
       left join partner actor on actor.id = entry.actor_id
       left join partner on partner.id = entry.partner_id
       left join (select couple.id, ${COUPLE_NAME} as name from couple ${BOTH_PARTNERS}) couple
         on couple.id = entry.couple_id
       where ($1::uuid is null or entry.actor_id = $1) and ($2::uuid is null or entry.couple_id = $2)
         and ($3::text[] is null or entry.action = any($3))
         and ($4::timestamptz is null or entry.at >= $4)
         and ($5::timestamptz is null or entry.at < $5)
         and ($6::bigint is null or entry.seq < $6)
       order by entry.seq desc limit ${PAGE + 1}`,
      [actorId ?? null, coupleId ?? null, actions, since, until, before ?? null],
    );
  }
}

function startOf(day: string, zone: string): Date {
  return new Date(Temporal.PlainDate.from(day).toZonedDateTime(zone).epochMilliseconds);
}

function toLine(row: Row): AuditLine {
  const named = (id: string | null, name: string | null) => (id ? { id, name: name ?? '' } : null);
  return {
    seq: Number(row.seq),
    at: row.at.toISOString(),
    actorKind: row.actor_kind,
    actor: named(row.actor_id, row.actor_name),
    role: row.role,
    action: row.action,
    couple: named(row.couple_id, row.couple_name),
    partner: named(row.partner_id, row.partner_name),
    whom: row.whom ?? '',
    isUnderGlass: row.is_under_glass,
  };
}
