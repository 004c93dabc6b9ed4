import { Body, Controller, Delete, Get, Param, Post, Put } from '@nestjs/common';
import {
  Account,
  ChangeEmail,
  ChangePassword,
  Confirm,
  ConfirmByPasskey,
  TakeSeat,
} from '@closeknit/contracts/account';
import { Id } from '@closeknit/contracts/ids';
import { PasskeyOptions } from '@closeknit/contracts/sign-in';
import { Allow } from '../access/allow.ts';
import { NotAudited } from '../audit/audited.ts';
import { ConfirmedFirst, In } from '../access/confirmed-first.ts';
import { Answers, AnswersNothing } from '../http/answers.ts';
import { At, Browser } from '../sign-in/browser.ts';
import type { Session } from '../sign-in/sessions/sessions.ts';
import { AccountService } from './account.service.ts';
import { CredentialsService } from './credentials.service.ts';
import { SessionsService } from './sessions.service.ts';

@Controller('api')
export class AccountController {
  constructor(
    private readonly account: AccountService,
    private readonly credentials: CredentialsService,
    private readonly sessions: SessionsService,
  ) {}

  @Get('account')
  @Allow('account:read')
  @Answers(Account)
  read(@In() session: Session): Promise<Account> {
    return this.account.read(session);
  }

  @Post('account/confirm')
  @Allow('account:change')
  @AnswersNothing()
  confirm(
    @Body({ schema: Confirm }) request: Confirm,
    @In() session: Session,
    @At() browser: Browser,
  ): Promise<void> {
    return this.credentials.confirm(request, session, browser);
  }

  @Post('account/confirm/passkey/options')
  @Allow('account:change')
  @Answers(PasskeyOptions)
  askForPasskey(@In() session: Session, @At() browser: Browser): Promise<PasskeyOptions> {
    return this.credentials.askForPasskey(session, browser);
  }

  @Post('account/confirm/passkey')
  @Allow('account:change')
  @AnswersNothing()
  confirmByPasskey(
    @Body({ schema: ConfirmByPasskey }) { response }: ConfirmByPasskey,
    @In() session: Session,
    @At() browser: Browser,
  ): Promise<void> {
    return this.credentials.confirmByPasskey(response, session, browser);
  }

  @Put('account/email')
  @Allow('account:change')
  @ConfirmedFirst()
  @AnswersNothing()
  changeEmail(
    @Body({ schema: ChangeEmail }) request: ChangeEmail,
    @In() session: Session,
  ): Promise<void> {
    return this.credentials.changeEmail(request, session);
  }

  @Put('account/password')
  @Allow('account:change')
  @ConfirmedFirst()
  @AnswersNothing()
  changePassword(
    @Body({ schema: ChangePassword }) request: ChangePassword,
    @In() session: Session,
  ): Promise<void> {
    return this.credentials.changePassword(request, session);
  }

  @Delete('account/sessions/:id')
  @Allow('account:change')
  @AnswersNothing()
  endSession(
    @Param('id', { schema: Id }) id: Id,
    @In() session: Session,
    @At() browser: Browser,
  ): Promise<void> {
    return this.sessions.end(id, session, browser);
  }

  @Delete('account/sessions')
  @Allow('account:change')
  @AnswersNothing()
  endOtherSessions(@In() session: Session, @At() browser: Browser): Promise<void> {
    return this.sessions.endOthers(session, browser);
  }

  @Delete('account/trusted-browsers')
  @Allow('account:change')
  @AnswersNothing()
  trustNone(@In() session: Session): Promise<void> {
    return this.sessions.trustNone(session);
  }

  @Put('account/seat')
  @Allow('account:change')
  @AnswersNothing()
  takeSeat(@Body({ schema: TakeSeat }) request: TakeSeat, @In() session: Session): Promise<void> {
    return this.sessions.takeSeat(request, session);
  }

  @Post('me/stay')
  @Allow('me:read')
  @NotAudited()
  @AnswersNothing()
  stay(@In() session: Session): Promise<void> {
    return this.sessions.stay(session);
  }
}
