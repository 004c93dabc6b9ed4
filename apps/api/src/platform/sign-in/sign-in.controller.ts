import { Body, Controller, Post } from '@nestjs/common';
import {
  PasskeyOptions,
  PasskeySignIn,
  RecoveryCode,
  SecondFactorCode,
  SignIn,
  SignInStep,
} from '@closeknit/contracts/sign-in';
import { Open } from '../access/allow.ts';
import { Answers, AnswersNothing } from '../http/answers.ts';
import { SecondSteps } from '../second-factor/second-steps.ts';
import { At, Browser } from './browser.ts';
import { SessionBook } from './sessions/session-book.ts';
import { SignInService } from './sign-in.service.ts';

@Controller('api')
@Open()
export class SignInController {
  constructor(
    private readonly first: SignInService,
    private readonly second: SecondSteps,
    private readonly book: SessionBook,
  ) {}

  @Post('sign-in')
  @Answers(SignInStep)
  signIn(@Body({ schema: SignIn }) request: SignIn, @At() browser: Browser): Promise<SignInStep> {
    return this.first.withPassword(request, browser);
  }

  @Post('sign-in/code')
  @Answers(SignInStep)
  code(
    @Body({ schema: SecondFactorCode }) request: SecondFactorCode,
    @At() browser: Browser,
  ): Promise<SignInStep> {
    return this.second.withCode(request, browser);
  }

  @Post('sign-in/recovery-code')
  @Answers(SignInStep)
  recoveryCode(
    @Body({ schema: RecoveryCode }) request: RecoveryCode,
    @At() browser: Browser,
  ): Promise<SignInStep> {
    return this.second.withRecoveryCode(request, browser);
  }

  @Post('sign-in/passkey/options')
  @Answers(PasskeyOptions)
  passkeyOptions(@At() browser: Browser): Promise<PasskeyOptions> {
    return this.second.askForPasskey(browser);
  }

  @Post('sign-in/passkey')
  @Answers(SignInStep)
  passkey(
    @Body({ schema: PasskeySignIn }) request: PasskeySignIn,
    @At() browser: Browser,
  ): Promise<SignInStep> {
    return this.second.withPasskey(request, browser);
  }

  @Post('sign-out')
  @AnswersNothing()
  signOut(@At() browser: Browser): Promise<void> {
    return this.book.end(browser);
  }
}
