import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { LifeEvent, NoteLifeEvent } from '@closeknit/contracts/life-events';
import type { MemberActor } from '@closeknit/domain/access/actor';
import { firstLikelyDay } from '@closeknit/domain/scheduling/likely-days';
import { MoreThanOrEqual } from 'typeorm';
import { CareService } from '../couples/care.service.ts';
import { Clock } from '../platform/clock.ts';
import { Safe } from '../platform/encryption/safe.ts';
import { found, Refused } from '../platform/http/refused.ts';
import { PracticeDb } from '../platform/tenancy/practice-db.ts';
import { LifeEventRow } from './life-event.entity.ts';
import { memberDay } from './questionnaires/member-day.ts';

/** What happened to a couple outside of the work: a birth, a move, a post lost. */
@Injectable()
export class LifeEventsService {
  constructor(
    private readonly db: PracticeDb,
    private readonly clock: Clock,
    private readonly safe: Safe,
    private readonly care: CareService,
  ) {}

  /** From a day on, in order; who asks has been let in. */
  async since(coupleId: string, day: string): Promise<LifeEvent[]> {
    const rows = await this.db.of(LifeEventRow).find({
      where: { coupleId, day: MoreThanOrEqual(day) },
      order: { day: 'ASC', id: 'ASC' },
    });
    return Promise.all(
      rows.map(async ({ id, practiceId, day: on, sealedText }) => ({
        ...{ id, day: on },
        text: await this.safe.open<string>(practiceId, sealedText, placeOf(id)),
      })),
    );
  }

  async note(coupleId: string, { day, text }: NoteLifeEvent, actor: MemberActor): Promise<void> {
    await this.care.require(actor, 'findings:mark', coupleId);
    const today = await memberDay(this.db, this.clock);
    if (day > today) throw new Refused('in-future', '/day');
    if (day < firstLikelyDay(today)) throw new Refused('too-long-ago', '/day');
    const id = randomUUID();
    const sealedText = await this.safe.seal(actor.practiceId, text, placeOf(id));
    const by = { notedBy: actor.id, notedAt: this.clock.instant() };
    await this.db.of(LifeEventRow).insert({ id, coupleId, day, sealedText, ...by });
  }

  async takeOut(coupleId: string, id: string, actor: MemberActor): Promise<void> {
    await this.care.require(actor, 'findings:mark', coupleId);
    const gone = await this.db.one(
      'delete from life_event where couple_id = $1 and id = $2 returning id',
      [coupleId, id],
    );
    found(gone);
  }
}

function placeOf(row: string) {
  return { table: 'life_event', column: 'sealed_text', row } as const;
}
