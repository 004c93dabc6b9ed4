import { Module } from '@nestjs/common';
import { InstrumentsModule } from '../instruments/instruments.module.ts';
import { OutcomesController } from './outcomes.controller.ts';
import { OutcomesService } from './outcomes.service.ts';

@Module({
  imports: [InstrumentsModule],
  controllers: [OutcomesController],
  providers: [OutcomesService],
})
export class OutcomesModule {}
