import { Injectable, StreamableFile } from '@nestjs/common';
import type { OwnData } from '@closeknit/contracts/own-data';
import type { PartnerActor } from '@closeknit/domain/access/actor';
import { OwnDocumentsService } from '../../agreements/own-documents.service.ts';
import { CheckInNoteRow } from '../../check-ins/check-in-note.entity.ts';
import { CheckInRow } from '../../check-ins/check-in.entity.ts';
import { CheckInsService, scored } from '../../check-ins/check-ins.service.ts';
import { AnswersService } from '../../exercises/answers/answers.service.ts';
import { AssignmentRow } from '../../exercises/assignment.entity.ts';
import { Clock } from '../../platform/clock.ts';
import { found } from '../../platform/http/refused.ts';
import { Papers } from '../../platform/papers/papers.ts';
import { PracticeDb } from '../../platform/tenancy/practice-db.ts';
import { ReachService } from '../../reach/reach.service.ts';
import { ownDataPaper } from './own-data-paper.ts';

/** What a partner takes along. It is made when it is asked for, and kept nowhere. */
@Injectable()
export class OwnDataService {
  constructor(
    private readonly db: PracticeDb,
    private readonly clock: Clock,
    private readonly papers: Papers,
    private readonly answers: AnswersService,
    private readonly checkIns: CheckInsService,
    private readonly documents: OwnDocumentsService,
    private readonly reach: ReachService,
  ) {}

  async of(actor: PartnerActor): Promise<OwnData> {
    return {
      madeAt: this.clock.instant().toISOString(),
      ...(await this.account(actor)),
      reach: await this.reach.own(actor),
      ...(await this.words(actor)),
      checkIns: await this.checkInsOf(actor),
      documents: await this.documentsOf(actor),
      sessions: await this.sessions(actor),
    };
  }

  async paper(actor: PartnerActor): Promise<StreamableFile> {
    const practice = await this.db.one<{ zone: string }>('select zone from practice');
    const pdf = await this.papers.pdf(ownDataPaper(await this.of(actor), found(practice).zone));
    const disposition = 'attachment; filename="my-data.pdf"';
    return new StreamableFile(pdf, { type: 'application/pdf', length: pdf.length, disposition });
  }

  private async account({ id }: PartnerActor): Promise<Pick<OwnData, 'account' | 'practice'>> {
    const row = await this.db.one<OwnData['account'] & { practice: string; joined: Date | null }>(
      `select first_name as "firstName", contact.email, coalesce(contact.zone, practice.zone) as zone,
              contact.locale, joined_at as joined, practice.name as practice
       from partner join partner_contact contact on contact.partner_id = partner.id
       cross join practice where partner.id = $1`,
      [id],
    );
    const { practice, joined, ...account } = found(row);
    return { practice, account: { ...account, joinedAt: joined?.toISOString() ?? null } };
  }

  /** Read as on the pages themselves: what the other shared counts as opened from here on. */
  private async words(actor: PartnerActor): Promise<Pick<OwnData, 'answers' | 'sharedWithYou'>> {
    const { coupleId } = actor;
    const order = { givenAt: 'ASC', id: 'ASC' } as const;
    const rows = await this.db.of(AssignmentRow).find({ where: { coupleId }, order });
    const answers: OwnData['answers'] = [];
    const sharedWithYou: OwnData['sharedWithYou'] = [];
    for (const { id, exercise } of rows) {
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

  private async checkInsOf({ id: partnerId }: PartnerActor): Promise<OwnData['checkIns']> {
    const order = { week: 'ASC' } as const;
    const rows = await this.db.of(CheckInRow).find({ where: { partnerId }, order });
    const notes = await this.db.of(CheckInNoteRow).findBy({ partnerId });
    const texts = await this.checkIns.notesOf(notes);
    return rows.map((row) => {
      const note = notes.find(({ checkInId }) => checkInId === row.id);
      const text = texts.get(row.id) ?? '';
      return { ...scored(row), note: note ? { text, visibility: note.visibility } : null };
    });
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
