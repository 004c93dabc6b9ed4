import { Body, Controller, Delete, Get, Param, Post, Put } from '@nestjs/common';
import { Id } from '@closeknit/contracts/ids';
import {
  ChangeRole,
  ChangeSupervision,
  CouplesInCare,
  HandOver,
  InviteColleague,
  Leaving,
  Members,
} from '@closeknit/contracts/members';
import { Allow, By, type MemberActor } from '../../platform/access/allow.ts';
import { Audited, NotAudited } from '../../platform/audit/audited.ts';
import { Answers, AnswersNothing } from '../../platform/http/answers.ts';
import { HandingOverService } from '../handing-over/handing-over.service.ts';
import { LeavingService } from '../handing-over/leaving.service.ts';
import { MemberInvitationsService } from './member-invitations.service.ts';
import { MembersService } from './members.service.ts';

@Controller('api')
export class MembersController {
  constructor(
    private readonly people: MembersService,
    private readonly invitations: MemberInvitationsService,
    private readonly leaving: LeavingService,
    private readonly handing: HandingOverService,
  ) {}

  @Get('members')
  @Allow('practice:read')
  @Answers(Members)
  members(@By() actor: MemberActor): Promise<Members> {
    return this.people.members(actor);
  }

  @Put('members/:memberId/role')
  @Allow('members:change')
  @NotAudited()
  @AnswersNothing()
  changeRole(
    @Param('memberId', { schema: Id }) id: Id,
    @Body({ schema: ChangeRole }) request: ChangeRole,
    @By() actor: MemberActor,
  ): Promise<void> {
    return this.people.changeRole(id, request, actor);
  }

  @Put('members/:memberId/supervision')
  @Allow('members:change')
  @Audited('members:supervise')
  @AnswersNothing()
  changeSupervision(
    @Param('memberId', { schema: Id }) id: Id,
    @Body({ schema: ChangeSupervision }) request: ChangeSupervision,
  ): Promise<void> {
    return this.people.changeSupervision(id, request);
  }

  @Get('members/:memberId/couples')
  @Allow('practice:leave')
  @Answers(CouplesInCare)
  couples(
    @Param('memberId', { schema: Id }) id: Id,
    @By() actor: MemberActor,
  ): Promise<CouplesInCare> {
    return this.leaving.couplesOf(id, actor);
  }

  @Post('members/:memberId/leaving')
  @Allow('practice:leave')
  @AnswersNothing()
  leave(
    @Param('memberId', { schema: Id }) id: Id,
    @Body({ schema: Leaving }) request: Leaving,
    @By() actor: MemberActor,
  ): Promise<void> {
    return this.leaving.leave(id, request, actor);
  }

  @Put('couples/:coupleId/therapist')
  @Allow('couples:hand-over')
  @NotAudited()
  @AnswersNothing()
  handOver(
    @Param('coupleId', { schema: Id }) id: Id,
    @Body({ schema: HandOver }) request: HandOver,
    @By() actor: MemberActor,
  ): Promise<void> {
    return this.handing.handOver(id, request, actor);
  }

  @Post('member-invitations')
  @Allow('members:invite')
  @NotAudited()
  @AnswersNothing()
  invite(
    @Body({ schema: InviteColleague }) request: InviteColleague,
    @By() actor: MemberActor,
  ): Promise<void> {
    return this.invitations.invite(request, actor);
  }

  @Post('member-invitations/:invitationId/again')
  @Allow('members:invite')
  @NotAudited()
  @AnswersNothing()
  inviteAgain(
    @Param('invitationId', { schema: Id }) id: Id,
    @By() actor: MemberActor,
  ): Promise<void> {
    return this.invitations.again(id, actor);
  }

  @Delete('member-invitations/:invitationId')
  @Allow('members:invite')
  @Audited('members:uninvite')
  @AnswersNothing()
  revoke(@Param('invitationId', { schema: Id }) id: Id): Promise<void> {
    return this.invitations.revoke(id);
  }
}
