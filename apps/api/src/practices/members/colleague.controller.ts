import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { LinkToken } from '@closeknit/contracts/ids';
import {
  AcceptColleague,
  ColleagueAccepted,
  ColleagueInvitation,
} from '@closeknit/contracts/members';
import { Open } from '../../platform/access/allow.ts';
import { Answers } from '../../platform/http/answers.ts';
import { MemberInvitationsService } from './member-invitations.service.ts';

@Controller('api/colleague-invitations')
export class ColleagueController {
  constructor(private readonly invitations: MemberInvitationsService) {}

  @Get(':token')
  @Open()
  @Answers(ColleagueInvitation)
  read(@Param('token', { schema: LinkToken }) token: LinkToken): Promise<ColleagueInvitation> {
    return this.invitations.read(token);
  }

  @Post(':token/accept')
  @Open()
  @Answers(ColleagueAccepted)
  accept(
    @Param('token', { schema: LinkToken }) token: LinkToken,
    @Body({ schema: AcceptColleague }) request: AcceptColleague,
  ): Promise<ColleagueAccepted> {
    return this.invitations.accept(token, request);
  }
}
