import { Injectable } from '@nestjs/common';
import type { JointRecord, ReleasePart } from '@closeknit/contracts/releases';
import type { MemberActor } from '@closeknit/domain/access/actor';
import { CheckInRecordService } from '../../check-ins/check-in-record.service.ts';
import { MeasurementRecord } from '../../check-ins/questionnaires/measurement-record.service.ts';
import { ExerciseRecordService } from '../../exercises/exercise-record.service.ts';
import { ProgressNotesService } from '../../notes/progress-notes.service.ts';
import { Clock } from '../../platform/clock.ts';
import { PracticeDb } from '../../platform/tenancy/practice-db.ts';

interface Asked {
  readonly coupleId: string;
  readonly nameOf: (partnerId: string) => string;
  readonly actor: MemberActor;
}

/** The parts of a joint record: what both may read, and what was signed for it. */
@Injectable()
export class JointPartsService {
  constructor(
    private readonly db: PracticeDb,
    private readonly clock: Clock,
    private readonly checkInRecord: CheckInRecordService,
    private readonly measurements: MeasurementRecord,
    private readonly exerciseRecord: ExerciseRecordService,
    private readonly notes: ProgressNotesService,
  ) {}

  async of(parts: readonly ReleasePart[], asked: Asked) {
    const has = (part: ReleasePart) => parts.includes(part);
    return {
      sessions: has('sessions') ? await this.sessions(asked) : null,
      checkIns: has('check-ins') ? await this.checkIns(asked) : null,
      questionnaires: has('questionnaires') ? await this.questionnaires(asked) : null,
      exercises: has('exercises') ? await this.exercises(asked) : null,
      agreements: has('agreements') ? await this.agreements(asked) : null,
      notes: has('notes') ? await this.signedNotes(asked) : null,
    };
  }

  private async sessions({ coupleId }: Asked): Promise<NonNullable<JointRecord['sessions']>> {
    const rows = await this.db.query<{ startsAt: Date; minutes: number }>(
      `select lower(during) as "startsAt",
              (extract(epoch from upper(during) - lower(during)) / 60)::int as minutes
       from appointment where couple_id = $1 and state = 'booked' and alone_with is null and lower(during) <= $2
       order by lower(during)`,
      [coupleId, this.clock.instant()],
    );
    return rows.map(({ startsAt, minutes }) => ({ startsAt: startsAt.toISOString(), minutes }));
  }

  private async checkIns({ coupleId, nameOf }: Asked) {
    const rows = await this.checkInRecord.ofCouple(coupleId);
    return rows.map(({ partnerId, ...row }) => ({ name: nameOf(partnerId), ...row }));
  }

  private async questionnaires({ coupleId, nameOf }: Asked) {
    const rows = await this.measurements.ofCouple(coupleId);
    return rows.map(({ partnerId, ...row }) => ({ name: nameOf(partnerId), ...row }));
  }

  private async exercises({ coupleId, nameOf }: Asked) {
    const given = await this.exerciseRecord.openToBoth(coupleId);
    return given.map(({ givenAt, exercise, answers }) => ({
      title: exercise.title,
      givenAt: givenAt.toISOString(),
      answers: answers.map(({ partnerId, ...answer }) => ({ name: nameOf(partnerId), ...answer })),
    }));
  }

  private async agreements({ coupleId }: Asked): Promise<NonNullable<JointRecord['agreements']>> {
    return this.db.query(
      `select coalesce(twin.title, document.title) as title, document.version,
              coalesce(twin.text, document.text) as text, coalesce(json_agg(json_build_object(
              'name', first_name, 'typedName', typed_name,
              'signedAt', to_char(signed_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'))
              order by place) filter (where signature.id is not null), '[]') as signatures
       from couple_document document
       left join signature on signature.document_id = document.id
       left join couple_document_twin twin on twin.document_id = document.id
         and twin.hash = signature.twin_hash
       left join partner on partner.id = signature.partner_id
       where document.couple_id = $1
       group by document.id, document.version, put_at, twin.id, twin.title, document.title,
         twin.text, document.text
       order by put_at, document.id, twin.id nulls first`,
      [coupleId],
    );
  }

  private async signedNotes({ coupleId, actor }: Asked) {
    const { notes } = await this.notes.of(coupleId, actor);
    return notes
      .toReversed()
      .flatMap(({ author, signedAt, text, addenda }) =>
        signedAt === null ? [] : [{ author, signedAt, text, addenda }],
      );
  }
}
