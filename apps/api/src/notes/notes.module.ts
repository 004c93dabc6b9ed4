import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CouplesModule } from '../couples/couples.module.ts';
import { NoteAddendumRow } from './note-addendum.entity.ts';
import { NotesController } from './notes.controller.ts';
import { PrivateNoteRow } from './private-note.entity.ts';
import { PrivateNotesController } from './private-notes.controller.ts';
import { PrivateNotesService } from './private-notes.service.ts';
import { ProgressNoteRow } from './progress-note.entity.ts';
import { ProgressNotesService } from './progress-notes.service.ts';
import { UnsignedNotesController } from './unsigned-notes.controller.ts';
import { UnsignedNotesService } from './unsigned-notes.service.ts';

@Module({
  imports: [
    CouplesModule,
    TypeOrmModule.forFeature([NoteAddendumRow, PrivateNoteRow, ProgressNoteRow]),
  ],
  controllers: [NotesController, PrivateNotesController, UnsignedNotesController],
  providers: [PrivateNotesService, ProgressNotesService, UnsignedNotesService],
  exports: [ProgressNotesService],
})
export class NotesModule {}
