import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import {
  ChangedByCouples,
  NoteAbsence,
  NoteConfirmation,
  Unconfirmed,
} from '@closeknit/contracts/attendance';
import { Id } from '@closeknit/contracts/ids';
import { Allow, By, type MemberActor } from '../../platform/access/allow.ts';
import { Audited } from '../../platform/audit/audited.ts';
import { Answers, AnswersNothing } from '../../platform/http/answers.ts';
import { ChangedByCouplesService } from '../changing/changed-by-couples.service.ts';
import { AbsencesService } from './absences.service.ts';
import { AttendanceService } from './attendance.service.ts';

@Controller('api/appointments')
export class AttendanceController {
  constructor(
    private readonly attendance: AttendanceService,
    private readonly changed: ChangedByCouplesService,
    private readonly absences: AbsencesService,
  ) {}

  @Get('unconfirmed')
  @Allow('appointments:book')
  @Answers(Unconfirmed)
  unconfirmed(@By() actor: MemberActor): Promise<Unconfirmed> {
    return this.attendance.unconfirmed(actor);
  }

  @Get('changed')
  @Allow('appointments:book')
  @Answers(ChangedByCouples)
  changedByCouples(@By() actor: MemberActor): Promise<ChangedByCouples> {
    return this.changed.read(actor);
  }

  @Put(':appointmentId/absence')
  @Allow('appointments:book')
  @Audited('appointments:confirm')
  @AnswersNothing()
  noteAbsence(
    @Param('appointmentId', { schema: Id }) id: Id,
    @Body({ schema: NoteAbsence }) request: NoteAbsence,
    @By() actor: MemberActor,
  ): Promise<void> {
    return this.absences.note(id, request, actor);
  }

  @Put(':appointmentId/confirmation')
  @Allow('appointments:book')
  @Audited('appointments:confirm')
  @AnswersNothing()
  note(
    @Param('appointmentId', { schema: Id }) id: Id,
    @Body({ schema: NoteConfirmation }) request: NoteConfirmation,
    @By() actor: MemberActor,
  ): Promise<void> {
    return this.attendance.note(id, request, actor);
  }
}
