import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { Accepted, AcceptInvitation, Invitation } from '@closeknit/contracts/couples';
import { LinkToken } from '@closeknit/contracts/ids';
import { Open } from '../../platform/access/allow.ts';
import { Answers } from '../../platform/http/answers.ts';
import { InvitationsService } from './invitations.service.ts';

@Controller('api/invitations')
export class InvitationsController {
  constructor(private readonly invitations: InvitationsService) {}

  @Get(':token')
  @Open()
  @Answers(Invitation)
  read(@Param('token', { schema: LinkToken }) token: LinkToken): Promise<Invitation> {
    return this.invitations.read(token);
  }

  @Post(':token/accept')
  @Open()
  @Answers(Accepted)
  accept(
    @Param('token', { schema: LinkToken }) token: LinkToken,
    @Body({ schema: AcceptInvitation }) request: AcceptInvitation,
  ): Promise<Accepted> {
    return this.invitations.accept(token, request);
  }
}
