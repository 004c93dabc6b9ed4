import { Injectable } from '@nestjs/common';
import type { OpenBlock, WeeklyHours } from '@closeknit/contracts/appointments';
import type { MemberActor } from '@closeknit/domain/access/actor';
import { minuteOf, refusalOf, wallTimeOf } from '@closeknit/domain/scheduling/hours';
import { found, Refused } from '../platform/http/refused.ts';
import { PracticeDb } from '../platform/tenancy/practice-db.ts';
import { OpenBlockRow } from './open-block.entity.ts';

/** A therapist's weekly hours, in the therapist's own zone. */
@Injectable()
export class HoursService {
  constructor(private readonly db: PracticeDb) {}

  async read(memberId: string): Promise<WeeklyHours> {
    const member = await this.db.one<{ zone: string }>('select zone from member where id = $1', [
      memberId,
    ]);
    const rows = await this.db
      .of(OpenBlockRow)
      .find({ where: { memberId }, order: { weekday: 'ASC', fromMinute: 'ASC' } });
    return { zone: found(member).zone, blocks: rows.map(blockOf) };
  }

  async change({ zone, blocks }: WeeklyHours, actor: MemberActor): Promise<void> {
    const refusal = refusalOf(blocks);
    if (refusal) throw new Refused(refusal, '/blocks');

    await this.db.query('update member set zone = $1 where id = $2', [zone, actor.id]);
    await this.db.of(OpenBlockRow).delete({ memberId: actor.id });
    const rows = blocks.map(({ weekday, from, to }) => {
      const minutes = { fromMinute: minuteOf(from), toMinute: minuteOf(to) };
      return { memberId: actor.id, weekday, ...minutes };
    });
    if (rows.length > 0) await this.db.of(OpenBlockRow).insert(rows);
  }
}

function blockOf({ weekday, fromMinute, toMinute }: OpenBlockRow): OpenBlock {
  return { weekday, from: wallTimeOf(fromMinute), to: wallTimeOf(toMinute) };
}
