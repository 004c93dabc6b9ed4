import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { LinkToken } from '@closeknit/contracts/ids';
import {
  AcceptColleague,
  ColleagueAccepted,
  ColleagueInvitation,
} from '@closeknit/contracts/members';
import { Open } from '../../platform/access/allow.ts';
import { Answers } from '../../platform/http/answers.ts';
import { JoiningService } from './joining.service.ts';

@Controller('api/colleague-invitations')
export class ColleagueController {
  constructor(private readonly joining: JoiningService) {}

  @Get(':token')
  @Open()
  @Answers(ColleagueInvitation)
  read(@Param('token', { schema: LinkToken }) token: LinkToken): Promise<ColleagueInvitation> {
    return this.joining.read(token);
  }

  @Post(':token/accept')
  @Open()
  @Answers(ColleagueAccepted)
  accept(
    @Param('token', { schema: LinkToken }) token: LinkToken,
    @Body({ schema: AcceptColleague }) request: AcceptColleague,
  ): Promise<ColleagueAccepted> {
    return this.joining.accept(token, request);
  }
}
