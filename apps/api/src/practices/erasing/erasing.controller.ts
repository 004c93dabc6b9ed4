import { Body, Controller, Post } from '@nestjs/common';
import { ErasePractice } from '@closeknit/contracts/practices';
import { Allow } from '../../platform/access/allow.ts';
import { ConfirmedFirst } from '../../platform/access/confirmed-first.ts';
import { AnswersNothing } from '../../platform/http/answers.ts';
import { ErasingService } from './erasing.service.ts';

@Controller('api/practice/erasure')
export class ErasingController {
  constructor(private readonly erasing: ErasingService) {}

  @Post()
  @Allow('keys:destroy')
  @ConfirmedFirst()
  @AnswersNothing()
  erase(@Body({ schema: ErasePractice }) request: ErasePractice): Promise<void> {
    return this.erasing.erase(request);
  }
}
