import { Body, Controller, Delete, Param, Post } from '@nestjs/common';
import { AddPasskey, ConfirmTotp, RecoveryCodes, TotpSetUp } from '@closeknit/contracts/account';
import { Id } from '@closeknit/contracts/ids';
import { PasskeyOptions } from '@closeknit/contracts/sign-in';
import { Allow } from '../access/allow.ts';
import { ConfirmedFirst, In } from '../access/confirmed-first.ts';
import { Answers, AnswersNothing } from '../http/answers.ts';
import { At, Browser } from '../sign-in/browser.ts';
import type { Session } from '../sign-in/sessions/sessions.ts';
import { SecondFactorService } from './second-factor.service.ts';

/** Everything here decides who gets in, so it asks for the password shortly before. */
@Controller('api/account')
@ConfirmedFirst()
export class SecondFactorController {
  constructor(private readonly factor: SecondFactorService) {}

  @Post('second-factor')
  @Allow('account:change')
  @Answers(TotpSetUp)
  setUp(@In() session: Session): Promise<TotpSetUp> {
    return this.factor.setUp(session);
  }

  @Post('second-factor/confirm')
  @Allow('account:change')
  @Answers(RecoveryCodes)
  turnOn(
    @Body({ schema: ConfirmTotp }) request: ConfirmTotp,
    @In() session: Session,
  ): Promise<RecoveryCodes> {
    return this.factor.turnOn(request, session);
  }

  @Delete('second-factor')
  @Allow('account:change')
  @AnswersNothing()
  turnOff(@In() session: Session): Promise<void> {
    return this.factor.turnOff(session);
  }

  @Post('recovery-codes')
  @Allow('account:change')
  @Answers(RecoveryCodes)
  renewCodes(@In() session: Session): Promise<RecoveryCodes> {
    return this.factor.renewCodes(session);
  }

  @Post('passkeys/options')
  @Allow('account:change')
  @Answers(PasskeyOptions)
  askForPasskey(@In() session: Session, @At() browser: Browser): Promise<PasskeyOptions> {
    return this.factor.askForPasskey(session, browser);
  }

  @Post('passkeys')
  @Allow('account:change')
  @AnswersNothing()
  addPasskey(
    @Body({ schema: AddPasskey }) request: AddPasskey,
    @In() session: Session,
    @At() browser: Browser,
  ): Promise<void> {
    return this.factor.addPasskey(request, session, browser);
  }

  @Delete('passkeys/:id')
  @Allow('account:change')
  @AnswersNothing()
  removePasskey(@Param('id', { schema: Id }) id: Id, @In() session: Session): Promise<void> {
    return this.factor.removePasskey(id, session);
  }
}
