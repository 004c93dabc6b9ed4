import { Global, Module } from '@nestjs/common';
import { AccountController } from '../account/account.controller.ts';
import { AccountMailer } from '../account/mails/account-mailer.ts';
import { AccountService } from '../account/account.service.ts';
import { Addresses } from '../account/addresses.ts';
import { CredentialsService } from '../account/credentials.service.ts';
import { LinksController } from '../account/links/links.controller.ts';
import { Passwords } from '../account/passwords.ts';
import { Places } from '../account/places.ts';
import { ResetsService } from '../account/links/resets.service.ts';
import { SecondFactorController } from '../account/second-factor.controller.ts';
import { SecondFactorService } from '../account/second-factor.service.ts';
import { SessionsService } from '../account/sessions.service.ts';
import { Tickets } from '../account/links/tickets.ts';
import { VerificationsService } from '../account/links/verifications.service.ts';
import { Challenges } from '../second-factor/challenges.ts';
import { Passkeys } from '../second-factor/passkeys.ts';
import { RecoveryCodes } from '../second-factor/recovery-codes.ts';
import { SealedSecrets } from '../second-factor/sealed-secrets.ts';
import { SecondFactors } from '../second-factor/second-factors.ts';
import { SecondSteps } from '../second-factor/second-steps.ts';
import { Accounts } from './accounts.ts';
import { Cookies } from './sessions/cookies.ts';
import { Failures } from './failing/failures.ts';
import { KnownBrowsers } from './failing/known-browsers.ts';
import { Links } from './links.ts';
import { Seats } from './sessions/seats.ts';
import { SessionBook } from './sessions/session-book.ts';
import { Sessions } from './sessions/sessions.ts';
import { SignInController } from './sign-in.controller.ts';
import { SignInService } from './sign-in.service.ts';

const forOthers = [Accounts, Addresses, Links, Places, Seats, SessionBook, Sessions, Tickets];

/** Who somebody is: the ways in, second factors, and a person's own account. */
@Global()
@Module({
  controllers: [SignInController, LinksController, AccountController, SecondFactorController],
  providers: [
    ...forOthers,
    Cookies,
    KnownBrowsers,
    Failures,
    Challenges,
    SecondFactors,
    SealedSecrets,
    RecoveryCodes,
    Passkeys,
    SecondSteps,
    SignInService,
    Passwords,
    ResetsService,
    VerificationsService,
    AccountService,
    CredentialsService,
    SecondFactorService,
    SessionsService,
    AccountMailer,
  ],
  exports: forOthers,
})
export class SignInModule {}
