import { Injectable } from '@nestjs/common';
import type { ThisWeek } from '@closeknit/contracts/portal';
import type { PartnerActor } from '@closeknit/domain/access/actor';
import { exerciseIn } from '@closeknit/domain/exercises/in-language';
import { halfOf, isStillAsked, type Relief } from '@closeknit/domain/exercises/relief';
import { PracticeDb } from '../platform/tenancy/practice-db.ts';
import { AssignmentNotes } from './assignment-notes.service.ts';
import type { AssignmentRow } from './assignment.entity.ts';
import { INSTEAD } from './relief/instead-sql.ts';

interface Row {
  id: string;
  exercise: AssignmentRow['exercise'];
  translations: AssignmentRow['translations'];
  locale: string;
  due_on: string;
  practiceId: string;
  sealedNote: Buffer | null;
  begun_at: Date | null;
  done_at: Date | null;
  relief: Relief | null;
  inPlaceOf: (Pick<AssignmentRow, 'exercise' | 'translations'> & { id: string }) | null;
  isReplaced: boolean;
  givenTo: AssignmentRow['givenTo'];
  isOne: boolean;
}

/** What one partner still has to do, unless the work rests or is over, and has lately done. */
@Injectable()
export class HomeworkService {
  constructor(
    private readonly db: PracticeDb,
    private readonly notes: AssignmentNotes,
  ) {}

  async of(
    actor: PartnerActor,
    today: string,
  ): Promise<Pick<ThisWeek, 'exercises' | 'leftOut' | 'doneLately'>> {
    const rows = await this.db.query<Row>(
      `select assignment.id, assignment.exercise, assignment.translations,
              assignment.due_on::text, locale_of($1) as locale,
              assignment.practice_id as "practiceId", assignment.sealed_note as "sealedNote",
              part.begun_at, part.done_at, part.relief, assignment.given_to as "givenTo",
              partner.place = assignment.one_is as "isOne",
              exists (${INSTEAD}) as "isReplaced",
              (select json_build_object('id', old.id, 'exercise', old.exercise,
                        'translations', old.translations)
               from assignment old where old.id = assignment.in_place_of) as "inPlaceOf"
       from assignment join assignment_part part on part.assignment_id = assignment.id
       join couple on couple.id = assignment.couple_id
       join partner on partner.id = part.partner_id
       where part.partner_id = $1 and assignment.withdrawn_at is null
         and (part.done_at is not null or (couple.state in ('invited', 'active')
           and assignment.episode = (select max(number) from episode
             where episode.couple_id = couple.id)))
         and (part.done_at is null or part.done_at > $2::date - interval '14 days')
       order by assignment.due_on, assignment.given_at`,
      [actor.id, today],
    );
    const undone = rows.filter(({ done_at }) => done_at === null);
    const open = undone.filter(({ relief }) => isStillAsked(relief));
    const notes = await Promise.all(open.map((row) => this.notes.of(row)));
    return {
      exercises: open.map((row, at) => taskFrom(row, { note: notes[at] ?? '', today })),
      leftOut: undone
        .filter(({ relief, isReplaced }) => !isStillAsked(relief) && !isReplaced)
        .map((row) => ({ id: row.id, title: exerciseIn(row.locale, row).title })),
      doneLately: rows.flatMap((row) => {
        const { id, done_at: doneAt } = row;
        const { title } = exerciseIn(row.locale, row);
        return doneAt ? [{ id, title, doneAt: doneAt.toISOString() }] : [];
      }),
    };
  }
}

function taskFrom(
  row: Row,
  { note, today }: { note: string; today: string },
): ThisWeek['exercises'][number] {
  const { id, due_on: dueOn, begun_at } = row;
  const exercise = exerciseIn(row.locale, row);
  const halved = row.relief === 'halved';
  const { title, invitation, mode, minutes, roles } = halved ? halfOf(exercise) : exercise;
  const old = row.inPlaceOf;
  const inPlaceOf = old && { id: old.id, title: exerciseIn(row.locale, old).title };
  const asked = { id, title, invitation, mode, minutes, dueOn, note, inPlaceOf };
  const role = roles?.[row.isOne ? 'one' : 'other'] ?? null;
  const whose = { forYouAlone: row.givenTo !== 'both', role };
  return { ...asked, ...whose, overdue: dueOn < today, begun: begun_at !== null, halved };
}
