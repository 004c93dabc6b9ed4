import { Body, Controller, Delete, Param, Post } from '@nestjs/common';
import { AddPasskey, ConfirmTotp, RecoveryCodes, TotpSetUp } from '@closeknit/contracts/account';
import { Id } from '@closeknit/contracts/ids';
import { PasskeyOptions } from '@closeknit/contracts/sign-in';
import { Allow } from '../access/allow.ts';
import { ConfirmedFirst, In } from '../access/confirmed-first.ts';
import { Answers, AnswersNothing } from '../http/answers.ts';
import { At, Browser } from '../sign-in/browser.ts';
import type { Session } from '../sign-in/sessions.ts';
import { SecondFactorService } from './second-factor.service.ts';

/** Everything here decides who gets in, so it asks for the password shortly before. */
@Controller('api/account')
@Allow('account:change')
@ConfirmedFirst()
export class SecondFactorController {
  constructor(private readonly factor: SecondFactorService) {}

  @Post('second-factor')
  @Answers(TotpSetUp)
  setUp(@In() session: Session): Promise<TotpSetUp> {
    return this.factor.setUp(session);
  }

  @Post('second-factor/confirm')
  @Answers(RecoveryCodes)
  turnOn(
    @Body({ schema: ConfirmTotp }) request: ConfirmTotp,
    @In() session: Session,
  ): Promise<RecoveryCodes> {
    return this.factor.turnOn(request, session);
  }

  @Delete('second-factor')
  @AnswersNothing()
  turnOff(@In() session: Session): Promise<void> {
    return this.factor.turnOff(session);
  }

  @Post('recovery-codes')
  @Answers(RecoveryCodes)
  renewCodes(@In() session: Session): Promise<RecoveryCodes> {
    return this.factor.renewCodes(session);
  }

  @Post('passkeys/options')
  @Answers(PasskeyOptions)
  askForPasskey(@In() session: Session, @At() browser: Browser): Promise<PasskeyOptions> {
    return this.factor.askForPasskey(session, browser);
  }

  @Post('passkeys')
  @AnswersNothing()
  addPasskey(
    @Body({ schema: AddPasskey }) request: AddPasskey,
    @In() session: Session,
    @At() browser: Browser,
  ): Promise<void> {
    return this.factor.addPasskey(request, session, browser);
  }

  @Delete('passkeys/:id')
  @AnswersNothing()
  removePasskey(@Param('id', { schema: Id }) id: Id, @In() session: Session): Promise<void> {
    return this.factor.removePasskey(id, session);
  }
}
