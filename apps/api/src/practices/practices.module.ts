import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { MemberRow } from './member.entity.ts';
import { MeService } from './me.service.ts';
import { PracticeRow } from './practice.entity.ts';
import { PracticesController } from './practices.controller.ts';
import { PracticesService } from './practices.service.ts';
import { SupervisionRow } from './supervision.entity.ts';

@Module({
  imports: [TypeOrmModule.forFeature([PracticeRow, MemberRow, SupervisionRow])],
  controllers: [PracticesController],
  providers: [PracticesService, MeService],
  exports: [PracticesService],
})
export class PracticesModule {}
