import { Module } from '@nestjs/common';
import { AgreementsModule } from '../agreements/agreements.module.ts';
import { AppointmentsModule } from '../appointments/appointments.module.ts';
import { CheckInsModule } from '../check-ins/check-ins.module.ts';
import { ExercisesModule } from '../exercises/exercises.module.ts';
import { ReleasesModule } from '../records/releases/releases.module.ts';
import { PortalController } from './portal.controller.ts';
import { ThisWeekService } from './this-week.service.ts';
import { ToSignService } from './to-sign.service.ts';

@Module({
  imports: [AgreementsModule, ExercisesModule, CheckInsModule, AppointmentsModule, ReleasesModule],
  controllers: [PortalController],
  providers: [ThisWeekService, ToSignService],
})
export class PortalModule {}
