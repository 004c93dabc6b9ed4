import { Module } from '@nestjs/common';
import { CouplesModule } from '../couples/couples.module.ts';
import { RemindersController } from './reminders.controller.ts';
import { UndeliveredService } from './undelivered.service.ts';
import { RemindersService } from './reminders.service.ts';

@Module({
  imports: [CouplesModule],
  controllers: [RemindersController],
  providers: [RemindersService, UndeliveredService],
})
export class RemindersModule {}
