import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { LinkToken } from '@closeknit/contracts/ids';
import { AskForReset, SetPassword, TicketState } from '@closeknit/contracts/sign-in';
import { Open } from '../../access/allow.ts';
import { Answers, AnswersNothing } from '../../http/answers.ts';
import { MailsWhomItIsTold } from '../../limits/limit.guards.ts';
import { At, Browser } from '../../sign-in/browser.ts';
import { ResetsService } from './resets.service.ts';
import { VerificationsService } from './verifications.service.ts';

/** What the links in mails open. Reading one changes nothing; only its button does. */
@Controller('api')
@Open()
export class LinksController {
  constructor(
    private readonly resets: ResetsService,
    private readonly verifications: VerificationsService,
  ) {}

  @Post('password-resets')
  @MailsWhomItIsTold()
  @AnswersNothing()
  askForReset(@Body({ schema: AskForReset }) request: AskForReset): Promise<void> {
    return this.resets.ask(request);
  }

  @Get('password-resets/:token')
  @Answers(TicketState)
  readReset(@Param('token', { schema: LinkToken }) token: LinkToken): Promise<TicketState> {
    return this.resets.state(token);
  }

  @Post('password-resets/:token')
  @AnswersNothing()
  reset(
    @Param('token', { schema: LinkToken }) token: LinkToken,
    @Body({ schema: SetPassword }) request: SetPassword,
  ): Promise<void> {
    return this.resets.reset(token, request);
  }

  @Get('verifications/:token')
  @Answers(TicketState)
  readVerification(@Param('token', { schema: LinkToken }) token: LinkToken): Promise<TicketState> {
    return this.verifications.state(token);
  }

  @Post('verifications/:token')
  @AnswersNothing()
  verify(
    @Param('token', { schema: LinkToken }) token: LinkToken,
    @At() browser: Browser,
  ): Promise<void> {
    return this.verifications.confirm(token, browser);
  }
}
