import { Controller, Get, Query } from '@nestjs/common';
import { OutcomesAsked, PracticeOutcomes } from '@closeknit/contracts/outcomes';
import { Allow } from '../../platform/access/allow.ts';
import { Answers } from '../../platform/http/answers.ts';
import { OutcomesService } from './outcomes.service.ts';

@Controller('api/outcomes')
export class OutcomesController {
  constructor(private readonly outcomes: OutcomesService) {}

  @Get()
  @Allow('outcomes:read')
  @Answers(PracticeOutcomes)
  of(@Query({ schema: OutcomesAsked }) asked: OutcomesAsked): Promise<PracticeOutcomes> {
    return this.outcomes.of(asked);
  }
}
