import {
  Body,
  Controller,
  Delete,
  Get,
  Header,
  Param,
  Put,
  type StreamableFile,
} from '@nestjs/common';
import { CancellationRules } from '@closeknit/contracts/cancellation';
import {
  ChangeColour,
  ChangeLogo,
  ChangePractice,
  CrisisResources,
  LogoHash,
  Practice,
  ReminderRules,
  SignInRules,
} from '@closeknit/contracts/practices';
import { Allow, By, type MemberActor } from '../../platform/access/allow.ts';
import { Answers, AnswersNothing, AnswersPicture } from '../../platform/http/answers.ts';
import { PracticeLookService } from './practice-look.service.ts';
import { PracticeSettingsService } from './practice-settings.service.ts';

@Controller('api/practice')
export class PracticeSettingsController {
  constructor(
    private readonly settings: PracticeSettingsService,
    private readonly look: PracticeLookService,
  ) {}

  @Get()
  @Allow('practice:read')
  @Answers(Practice)
  read(): Promise<Practice> {
    return this.settings.read();
  }

  @Put()
  @Allow('practice:change')
  @AnswersNothing()
  change(@Body({ schema: ChangePractice }) request: ChangePractice): Promise<void> {
    return this.settings.change(request);
  }

  @Put('cancellation')
  @Allow('practice:change')
  @AnswersNothing()
  changeCancellation(@Body({ schema: CancellationRules }) rules: CancellationRules): Promise<void> {
    return this.settings.changeCancellation(rules);
  }

  @Put('reminders')
  @Allow('practice:change')
  @AnswersNothing()
  changeReminders(@Body({ schema: ReminderRules }) rules: ReminderRules): Promise<void> {
    return this.settings.changeReminders(rules);
  }

  @Put('crisis')
  @Allow('practice:change')
  @AnswersNothing()
  changeCrisis(@Body({ schema: CrisisResources }) list: CrisisResources): Promise<void> {
    return this.settings.changeCrisis(list);
  }

  @Put('sign-in')
  @Allow('practice:change')
  @AnswersNothing()
  changeSignIn(
    @Body({ schema: SignInRules }) rules: SignInRules,
    @By() actor: MemberActor,
  ): Promise<void> {
    return this.settings.changeSignIn(rules, actor);
  }

  @Put('colour')
  @Allow('practice:change')
  @AnswersNothing()
  changeColour(@Body({ schema: ChangeColour }) request: ChangeColour): Promise<void> {
    return this.look.changeColour(request);
  }

  @Put('logo')
  @Allow('practice:change')
  @AnswersNothing()
  changeLogo(@Body({ schema: ChangeLogo }) request: ChangeLogo): Promise<void> {
    return this.look.changeLogo(request);
  }

  @Delete('logo')
  @Allow('practice:change')
  @AnswersNothing()
  removeLogo(): Promise<void> {
    return this.look.removeLogo();
  }

  @Get('logo/:hash')
  @Allow('me:read')
  @AnswersPicture()
  @Header('cache-control', 'private, max-age=31536000, immutable')
  logo(@Param('hash', { schema: LogoHash }) hash: LogoHash): Promise<StreamableFile> {
    return this.look.logo(hash);
  }
}
