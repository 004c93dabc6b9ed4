import { Controller, Get } from '@nestjs/common';
import { CrisisHelp } from '@closeknit/contracts/crisis';
import { Allow } from '../../platform/access/allow.ts';
import { Answers } from '../../platform/http/answers.ts';
import { PracticeSettingsService } from './practice-settings.service.ts';

@Controller('api/portal/help')
export class CrisisHelpController {
  constructor(private readonly settings: PracticeSettingsService) {}

  @Get()
  @Allow('sessions:read')
  @Answers(CrisisHelp)
  async help(): Promise<CrisisHelp> {
    return (await this.settings.read()).crisis;
  }
}
