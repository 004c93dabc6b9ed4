import { Injectable } from '@nestjs/common';
import type { SafetyRecord } from '@closeknit/contracts/safety';
import type { SafetyTasks } from '@closeknit/contracts/safety-open';
import type { MemberActor } from '@closeknit/domain/access/actor';
import { PROTOCOL_STEPS } from '@closeknit/domain/safety/protocol';
import { evaluate, SAFETY_KEYS } from '@closeknit/domain/safety/screening';
import { Safe } from '../platform/encryption/safe.ts';
import { found } from '../platform/http/refused.ts';
import { PracticeDb } from '../platform/tenancy/practice-db.ts';
import { SafetyScreeningRow } from './safety-screening.entity.ts';
import { SafetyStepRow } from './safety-step.entity.ts';
import { answersIn, type sealable } from './sealed-answers.ts';

type Screening = SafetyRecord['partners'][number]['screenings'][number];
type Step = SafetyRecord['partners'][number]['steps'][number];

interface Person {
  couple_id: string;
  therapist_id: string | null;
  therapist_name: string;
  partner_id: string;
  first_name: string;
}

/** Partners of the reader's own couples, and of those the reader is the safety lead for. */
const PEOPLE = `
  select couple.id as couple_id, couple.therapist_id, member.name as therapist_name,
         partner.id as partner_id, partner.place, partner.first_name
  from couple join member on member.id = couple.therapist_id
  join partner on partner.couple_id = couple.id
  where couple.therapist_id = current_actor() and current_actor_role() in ('owner', 'therapist')
  union
  select couple_id, null, therapist_name, partner_id, place, first_name
  from couples_of_safety_lead()
  where couple_id not in (select id from couple where therapist_id = current_actor())`;

/** Answers about safety, as the few who read them do. Only here are they opened and weighed. */
@Injectable()
export class SafetyRecordsService {
  constructor(
    private readonly db: PracticeDb,
    private readonly safe: Safe,
  ) {}

  /** Couples of which an answer has not been looked at. That says nothing of what it is. */
  async tasks(): Promise<SafetyTasks> {
    const couples = await this.db.query<SafetyTasks['couples'][number]>(
      `select couple_id as "coupleId", json_agg(first_name order by place) as "firstNames"
       from (${PEOPLE}) as people
       where couple_id in (select couple_id from safety_screening where seen_at is null)
       group by couple_id order by couple_id`,
    );
    return { couples };
  }

  async read(coupleId: string, actor: MemberActor): Promise<SafetyRecord> {
    const people = await this.db.query<Person>(
      `select * from (${PEOPLE}) as people where couple_id = $1 order by place`,
      [coupleId],
    );
    const { therapist_id, therapist_name } = found(people[0]);
    const more = await this.db.one<{ lead: string | null; asked: Date | null }>(
      `select (select name from member where id = safety_lead_id and left_at is null) as lead,
              (select asked_at from safety_asking
               where couple_id = $1 and closed_at is null) as asked from practice`,
      [coupleId],
    );
    const screenings = await this.screeningsOf(coupleId, actor);
    const steps = await this.stepsOf(coupleId, actor);
    return {
      coupleId,
      mine: therapist_id === actor.id,
      therapistName: therapist_name,
      leadName: more?.lead ?? null,
      askedAt: more?.asked?.toISOString() ?? null,
      partners: people.map(({ partner_id: id, first_name: firstName }) => ({
        id,
        firstName,
        screenings: screenings.get(id) ?? [],
        steps: steps.get(id) ?? [],
      })),
    };
  }

  private async screeningsOf(coupleId: string, actor: MemberActor) {
    const rows = await this.db
      .of(SafetyScreeningRow)
      .find({ where: { coupleId }, order: { writtenAt: 'desc', id: 'desc' } });
    const opened = rows.map(async (row) => [row.partnerId, await this.opened(row, actor)] as const);
    return byPartner<Screening>(await Promise.all(opened));
  }

  private async opened(row: SafetyScreeningRow, actor: MemberActor): Promise<Screening> {
    const place = { table: 'safety_screening', column: 'sealed_answers', row: row.id } as const;
    const sealed = await this.safe.open<ReturnType<typeof sealable>>(
      actor.practiceId,
      row.sealedAnswers,
      place,
    );
    const answers = answersIn(sealed);
    const { attention, reasons, leftOut } = evaluate(answers);
    return {
      id: row.id,
      writtenAt: row.writtenAt.toISOString(),
      version: row.version,
      attention,
      reasons: [...reasons],
      leftOut,
      answers: SAFETY_KEYS.map((question) => ({ question, answer: answers[question] })),
      seen: row.seenAt !== null,
    };
  }

  private async stepsOf(coupleId: string, actor: MemberActor) {
    const rows = await this.db.of(SafetyStepRow).findBy({ coupleId });
    const opened = rows.map(async ({ id, partnerId, step, isDone, sealedNote, changedAt }) => {
      const place = { table: 'safety_step', column: 'sealed_note', row: id } as const;
      const note = await this.safe.open<string>(actor.practiceId, sealedNote, place);
      const shown: Step = { step, done: isDone, note, changedAt: changedAt.toISOString() };
      return [partnerId, shown] as const;
    });
    const inOrder = (await Promise.all(opened)).toSorted(
      ([, one], [, other]) => PROTOCOL_STEPS.indexOf(one.step) - PROTOCOL_STEPS.indexOf(other.step),
    );
    return byPartner<Step>(inOrder);
  }
}

function byPartner<T>(entries: readonly (readonly [string, T])[]): Map<string, T[]> {
  const groups = Map.groupBy(entries, ([partnerId]) => partnerId);
  return new Map([...groups].map(([id, group]) => [id, group.map(([, entry]) => entry)]));
}
