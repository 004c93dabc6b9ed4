import { Injectable } from '@nestjs/common';
import type { OwnData } from '@closeknit/contracts/own-data';
import type { PartnerActor } from '@closeknit/domain/access/actor';
import { OwnDocumentsService } from '../../agreements/own-documents.service.ts';
import { AnswersService } from '../../exercises/answers/answers.service.ts';
import { ExerciseRecordService } from '../../exercises/exercise-record.service.ts';
import { Clock } from '../../platform/clock.ts';
import { found } from '../../platform/http/refused.ts';
import { PracticeDb } from '../../platform/tenancy/practice-db.ts';
import { ReachService } from '../../reach/reach.service.ts';
import { OwnExchangeService } from './own-exchange.service.ts';

/** What a partner takes along. It is made when it is asked for, and kept nowhere. */
@Injectable()
export class OwnDataService {
  constructor(
    private readonly db: PracticeDb,
    private readonly clock: Clock,
    private readonly answers: AnswersService,
    private readonly exercises: ExerciseRecordService,
    private readonly documents: OwnDocumentsService,
    private readonly exchange: OwnExchangeService,
    private readonly reach: ReachService,
  ) {}

  async of(actor: PartnerActor): Promise<OwnData> {
    return {
      madeAt: this.clock.instant().toISOString(),
      ...(await this.account(actor)),
      reach: await this.reach.own(actor),
      ...(await this.words(actor)),
      ...(await this.exchange.of(actor)),
      documents: await this.documentsOf(actor),
      sessions: await this.sessions(actor),
    };
  }

  private async account({ id }: PartnerActor): Promise<Pick<OwnData, 'account' | 'practice'>> {
    const row = await this.db.one<OwnData['account'] & { practice: string; joined: Date | null }>(
      `select first_name as "firstName", contact.email, coalesce(contact.zone, practice.zone) as zone,
              read_in(contact.locale, practice.locale) as locale, joined_at as joined, practice.name as practice
       from partner join partner_contact contact on contact.partner_id = partner.id
       cross join practice where partner.id = $1`,
      [id],
    );
    const { practice, joined, ...account } = found(row);
    return { practice, account: { ...account, joinedAt: joined?.toISOString() ?? null } };
  }

  /** Read as on the pages themselves: what the other shared counts as opened from here on. */
  private async words(actor: PartnerActor): Promise<Pick<OwnData, 'answers' | 'sharedWithYou'>> {
    const given = await this.exercises.given(actor.coupleId);
    const answers: OwnData['answers'] = [];
    const sharedWithYou: OwnData['sharedWithYou'] = [];
    for (const { id, exercise } of given) {
      const asked = new Map(exercise.prompts.map(({ key, question }) => [key, question]));
      const about = (promptKey: string) => ({
        exercise: exercise.title,
        question: asked.get(promptKey) ?? '',
      });
      const read = await this.answers.read(id, actor);
      for (const { promptKey, value, visibility, savedAt } of read.answers) {
        answers.push({ ...about(promptKey), value, visibility, writtenAt: savedAt });
      }
      for (const { promptKey, value } of read.fromOther) {
        sharedWithYou.push({ ...about(promptKey), value });
      }
    }
    return { answers, sharedWithYou };
  }

  private async documentsOf(actor: PartnerActor): Promise<OwnData['documents']> {
    const { documents } = await this.documents.of(actor);
    return documents.map(({ title, version, text, hash, typedName, signedAt }) => ({
      ...{ title, version, text, hash, typedName, signedAt },
    }));
  }

  private async sessions({ coupleId }: PartnerActor): Promise<OwnData['sessions']> {
    const rows = await this.db.query<{ startsAt: Date; minutes: number }>(
      `select lower(during) as "startsAt",
              (extract(epoch from upper(during) - lower(during)) / 60)::int as minutes
       from appointment where couple_id = $1 and state = 'booked' order by lower(during)`,
      [coupleId],
    );
    return rows.map(({ startsAt, minutes }) => ({ startsAt: startsAt.toISOString(), minutes }));
  }
}
