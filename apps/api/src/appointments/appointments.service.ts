import { Injectable } from '@nestjs/common';
import type {
  Appointment,
  Appointments,
  BookAppointment,
  CancelAppointment,
  MoveAppointment,
} from '@closeknit/contracts/appointments';
import type { MemberActor } from '@closeknit/domain/access/actor';
import { refusalToChange } from '@closeknit/domain/scheduling/changing';
import { CareService } from '../couples/care.service.ts';
import { StandingService } from '../couples/standing.service.ts';
import { Clock } from '../platform/clock.ts';
import { found, Refused } from '../platform/http/refused.ts';
import { PracticeDb } from '../platform/tenancy/practice-db.ts';
import { APPOINTMENT_VIEW, toAppointment, type ViewRow } from './appointment-views.ts';
import { ChangeRulesService } from './changing/change-rules.service.ts';
import { ChangesService } from './changing/changes.service.ts';
import { FreeTimes } from './changing/free-times.service.ts';

/** Sessions from the practice's side, always with the couple's own therapist: booked, moved and cancelled, with the mails that follow. */
@Injectable()
export class AppointmentsService {
  constructor(
    private readonly db: PracticeDb,
    private readonly clock: Clock,
    private readonly times: FreeTimes,
    private readonly changes: ChangesService,
    private readonly rules: ChangeRulesService,
    private readonly care: CareService,
    private readonly standing: StandingService,
  ) {}

  async book(request: BookAppointment, actor: MemberActor): Promise<Appointment> {
    const { coupleId, minutes, place, aloneWith = null } = request;
    const { therapistId } = await this.care.require(actor, 'appointments:book', coupleId);
    await this.standing.mustMeet(coupleId, aloneWith);
    const startsAt = Date.parse(request.startsAt);
    const during = await this.times.take({ startsAt, minutes }, therapistId);

    const row = await this.times.orTaken(() =>
      this.db.one<{ id: string }>(
        `insert into appointment (couple_id, therapist_id, during, place, state, booked_at, changed_at,
                                  alone_with)
         values ($1, $2, tstzrange($3, $4), $5, 'booked', $6, $6, $7) returning id`,
        [coupleId, therapistId, ...during, place.trim(), this.clock.instant(), aloneWith],
      ),
    );
    return this.told(await this.changes.follow(found(row).id, 'booked'), actor);
  }

  async move(id: string, request: MoveAppointment, actor: MemberActor): Promise<Appointment> {
    const before = await this.changeable(id, actor);
    const by = { id: actor.id, isCouple: false };
    return this.told(await this.changes.move(before, Date.parse(request.startsAt), by), actor);
  }

  async cancel(id: string, request: CancelAppointment, actor: MemberActor): Promise<Appointment> {
    const before = await this.changeable(id, actor);
    const isLate = request.byCouple && (await this.rules.isLate(before.starts.getTime()));
    const by = { id: actor.id, isCouple: false, isLate };
    return this.told(await this.changes.cancel(before, by), actor);
  }

  async undo(id: string, actor: MemberActor): Promise<Appointment> {
    const row = await this.changes.view(id);
    await this.care.require(actor, 'appointments:book', row.couple_id);
    return this.told(await this.changes.undo(row, { id: actor.id, isCouple: false }), actor);
  }

  async ofCouple(coupleId: string, actor: MemberActor): Promise<Appointments> {
    await this.care.require(actor, 'appointments:read', coupleId);
    const rows = await this.db.query<ViewRow>(
      `${APPOINTMENT_VIEW} where appointment.couple_id = $1
       order by lower(appointment.during) desc limit 200`,
      [coupleId],
    );
    const member = await this.db.one<{ zone: string }>('select zone from member where id = $1', [
      actor.id,
    ]);
    return { zone: found(member).zone, appointments: rows.map((row) => this.told(row, actor)) };
  }

  private told(row: ViewRow, { id }: MemberActor): Appointment {
    return toAppointment(row, { id, now: this.clock.now() });
  }

  private async changeable(id: string, actor: MemberActor): Promise<ViewRow> {
    const row = await this.changes.view(id);
    await this.care.require(actor, 'appointments:book', row.couple_id);
    const session = { startsAt: row.starts.getTime(), state: row.state, moves: row.moves };
    const refusal = refusalToChange(session, this.clock.now());
    if (refusal) throw new Refused(refusal);
    return row;
  }
}
