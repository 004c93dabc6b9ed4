import { Body, Controller, Get, Put } from '@nestjs/common';
import { AllowMessages } from '@closeknit/contracts/messages';
import { Allow } from '../platform/access/allow.ts';
import { Answers, AnswersNothing } from '../platform/http/answers.ts';
import { PracticeMessagesService } from './practice-messages.service.ts';

@Controller('api/practice/messages')
export class PracticeMessagesController {
  constructor(private readonly messages: PracticeMessagesService) {}

  @Get()
  @Allow('practice:read')
  @Answers(AllowMessages)
  read(): Promise<AllowMessages> {
    return this.messages.read();
  }

  @Put()
  @Allow('practice:change')
  @AnswersNothing()
  change(@Body({ schema: AllowMessages }) request: AllowMessages): Promise<void> {
    return this.messages.change(request);
  }
}
