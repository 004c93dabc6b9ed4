import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AgreementsModule } from '../agreements/agreements.module.ts';
import { CouplesModule } from '../couples/couples.module.ts';
import { AddingService } from './adding.service.ts';
import { AnswerFileRow } from './answer-file.entity.ts';
import { CoupleFilesController } from './couple-files.controller.ts';
import { CoupleFilesService } from './couple-files.service.ts';
import { FileBook } from './file-book.service.ts';
import { OpenedFiles } from './opened.service.ts';
import { OwnFilesController } from './own-files.controller.ts';
import { OwnFilesService } from './own-files.service.ts';

@Module({
  imports: [AgreementsModule, CouplesModule, TypeOrmModule.forFeature([AnswerFileRow])],
  controllers: [CoupleFilesController, OwnFilesController],
  providers: [AddingService, CoupleFilesService, FileBook, OpenedFiles, OwnFilesService],
  exports: [OwnFilesService],
})
export class FilesModule {}
