import { randomUUID } from 'node:crypto';
import { SIGNS, totalOf, WORD_KINDS, type WordKind } from '@closeknit/domain/check-ins/closeness';
import { translationsOf } from '@closeknit/domain/exercises/library';
import { libraryEn } from '@closeknit/domain/exercises/library.en';
import {
  remindersFor,
  USUAL_REMINDER_HOURS as hoursBefore,
} from '@closeknit/domain/reminders/appointment-reminders';
import type { DemoCheckIn } from '@closeknit/fixtures/check-ins';
import type { DemoAssignment, DemoPart } from '@closeknit/fixtures/given';
import type { DemoAppointment } from '@closeknit/fixtures/sessions';
import type { DemoCouple } from '@closeknit/fixtures/story';
import { AppointmentMail } from '../appointments/appointments.jobs.ts';
import { tellProgramme } from './demo-programme.ts';
import type { Safe } from '../platform/encryption/safe.ts';
import type { PracticeDb } from '../platform/tenancy/practice-db.ts';

interface Who {
  readonly practiceId: string;
  readonly therapistId: string;
  readonly coupleId: string;
  readonly partnerIds: Readonly<Record<'first' | 'second', string>>;
}

const DAY = 24 * 60 * 60 * 1000;
const WEEK = 7 * DAY;

/** One couple's year: check-ins, exercises, sessions, and the mails those have sent and will send. */
export class DemoCourse {
  constructor(
    private readonly db: PracticeDb,
    private readonly safe: Safe,
    private readonly who: Who,
  ) {}

  async tell(couple: DemoCouple): Promise<void> {
    const { practiceId } = this.who;
    for (const place of ['first', 'second'] as const) {
      await this.db.enter(this.partner(place), () => this.checkIns(couple, place));
    }
    for (const assignment of couple.assignments) await this.exercise(assignment);
    await this.db.enter({ kind: 'system', practiceId }, async () => {
      if (couple.programme) await tellProgramme(this.db, this.who, couple.programme);
      for (const appointment of couple.appointments) await this.session(appointment);
    });
  }

  private async checkIns(couple: DemoCouple, place: 'first' | 'second'): Promise<void> {
    const { coupleId, partnerIds } = this.who;
    for (const checkIn of couple.checkIns.filter((filled) => filled.place === place)) {
      const { week, scores, nearness } = checkIn;
      const id = randomUUID();
      const inOrder = SIGNS.map((sign) => scores[sign]);
      await this.db.query(
        `insert into check_in (id, couple_id, partner_id, week, scores, total, nearness, filled_at)
         values ($1, $2, $3, $4, $5, $6, $7, $4::date + interval '5 days 20 hours')`,
        [id, coupleId, partnerIds[place], week, inOrder, totalOf(scores), nearness],
      );
      for (const kind of WORD_KINDS) await this.word(id, checkIn, kind);
    }
  }

  private async word(checkInId: string, checkIn: DemoCheckIn, kind: WordKind): Promise<void> {
    const { place, week, [kind]: word } = checkIn;
    if (!word.text) return;
    const id = randomUUID();
    const at = { table: 'check_in_note', column: 'sealed_text', row: id } as const;
    const facts = [id, this.who.coupleId, this.who.partnerIds[place], checkInId, week, kind];
    await this.db.query(
      `insert into check_in_note
         (id, couple_id, partner_id, check_in_id, week, kind, visibility, sealed_text)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [...facts, word.visibility, await this.safe.seal(this.who.practiceId, word.text, at)],
    );
  }

  private async exercise(assignment: DemoAssignment): Promise<void> {
    const { practiceId, coupleId, therapistId } = this.who;
    const { exerciseKey, note, dueOn, givenOn, withdrawn, parts } = assignment;
    const exercise = libraryEn.find(({ key }) => key === exerciseKey);
    const id = randomUUID();
    const givenAt = `${givenOn}T15:00:00Z`;
    const place = { table: 'assignment', column: 'sealed_note', row: id } as const;
    await this.db.enter({ kind: 'system', practiceId }, async () =>
      this.db.query(
        `insert into assignment (id, couple_id, exercise_key, exercise_version, exercise,
                                 translations, sealed_note, due_on, given_by, given_at, withdrawn_at)
         values ($1, $2, $3, 1, $4, $5, $6, $7, $8, $9, $10)`,
        [
          ...[id, coupleId, exerciseKey, JSON.stringify(exercise)],
          JSON.stringify(exercise ? translationsOf(exercise) : {}),
          note ? await this.safe.seal(practiceId, note, place) : null,
          ...[dueOn, therapistId, givenAt, withdrawn ? givenAt : null],
        ],
      ),
    );
    for (const part of parts) {
      await this.db.enter(this.partner(part.place), () => this.part(id, part, dueOn));
    }
  }

  private async part(assignmentId: string, part: DemoPart, dueOn: string): Promise<void> {
    const { coupleId, partnerIds } = this.who;
    const on = part.doneOn ?? dueOn;
    const at = part.state === 'not-begun' ? null : `${on}T20:30:00Z`;
    const partnerId = partnerIds[part.place];
    await this.db.query(
      `insert into assignment_part (couple_id, assignment_id, partner_id, begun_at, done_at)
       values ($1, $2, $3, $4, $5)`,
      [coupleId, assignmentId, partnerId, at, part.state === 'done' ? at : null],
    );
    for (const { promptKey, value, visibility } of part.answers) {
      const id = randomUUID();
      const place = { table: 'answer', column: 'sealed_value', row: id } as const;
      const sealed = await this.safe.seal(this.who.practiceId, value, place);
      await this.db.query(
        `insert into answer (id, couple_id, assignment_id, partner_id, prompt_key, visibility,
                             sealed_value, revision, written_at)
         values ($1, $2, $3, $4, $5, $6, $7, 1, $8)`,
        [id, coupleId, assignmentId, partnerId, promptKey, visibility, sealed, at],
      );
    }
    await this.db.query('select reveal_answers($1, $2)', [assignmentId, at]);
  }

  private async session({ startsAt, minutes, place, state }: DemoAppointment): Promise<void> {
    const id = randomUUID();
    const start = Date.parse(startsAt);
    const bookedAt = Math.min(start - 2 * WEEK, Date.now() - DAY);
    await this.db.query(
      `insert into appointment (id, couple_id, therapist_id, during, place, state, booked_at, changed_at)
       values ($1, $2, $3, tstzrange($4, $5), $6, $7, $8, $8)`,
      [
        ...[id, this.who.coupleId, this.who.therapistId],
        ...[new Date(start), new Date(start + minutes * 60_000), place, state, new Date(bookedAt)],
      ],
    );
    if (state !== 'booked') return;
    await this.mails(id, start, bookedAt);
    await this.yeses(id, new Date(start), new Date(bookedAt + DAY));
  }

  /** Both said yes to what has been; of what is ahead, one has said yes to what is near. */
  private async yeses(appointmentId: string, starts: Date, at: Date): Promise<void> {
    const { coupleId, partnerIds } = this.who;
    const isPast = starts.getTime() < Date.now();
    const isNear = starts.getTime() < Date.now() + 2 * WEEK;
    for (const partnerId of [
      ...(isNear ? [partnerIds.first] : []),
      ...(isPast ? [partnerIds.second] : []),
    ]) {
      await this.db.query(
        `insert into attendance (couple_id, appointment_id, partner_id, said_yes_to, said_at)
         values ($1, $2, $3, $4, $5)`,
        [coupleId, appointmentId, partnerId, starts, at],
      );
    }
  }

  /** The mails a session had: what was due before today is remembered as sent. */
  private async mails(appointmentId: string, startsAt: number, bookedAt: number): Promise<void> {
    const { coupleId, partnerIds } = this.who;
    const reached = Object.values(partnerIds);
    const facts = { startsAt, partnerIds: reached, occasion: 'booked', hoursBefore } as const;
    for (const { kind, partnerId, dueAt, deadline } of remindersFor(facts, bookedAt).planned) {
      const payload = { kind, appointmentId, partnerId, version: 1 };
      await this.db.query(
        `insert into planned_job (name, key, payload, couple_id, due_at, deadline, state, settled_at,
                                  attempts)
         select $1, $2, $3, $4, due, $6, case when due < now() then 'done' else 'due' end,
                case when due < now() then due end, case when due < now() then 1 else 0 end
         from (select $5::timestamptz as due) at`,
        [
          AppointmentMail.name,
          `appointment:${appointmentId}:1:${kind}:${partnerId}`,
          JSON.stringify(payload),
          coupleId,
          new Date(dueAt),
          new Date(deadline),
        ],
      );
    }
  }

  private partner(place: 'first' | 'second') {
    const { practiceId, coupleId, partnerIds } = this.who;
    return { kind: 'partner', id: partnerIds[place], practiceId, coupleId, userId: '' } as const;
  }
}
