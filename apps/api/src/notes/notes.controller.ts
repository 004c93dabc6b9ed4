import { Body, Controller, Delete, Get, Param, Post, Put } from '@nestjs/common';
import { Id } from '@closeknit/contracts/ids';
import {
  AddToNote,
  BeginNote,
  ProgressNotes,
  SavedNote,
  SignNote,
  WriteNote,
} from '@closeknit/contracts/notes';
import { Allow, By, type MemberActor } from '../platform/access/allow.ts';
import { Audited } from '../platform/audit/audited.ts';
import { Answers, AnswersNothing } from '../platform/http/answers.ts';
import { ProgressNotesService } from './progress-notes.service.ts';

@Controller('api/couples/:coupleId/notes')
export class NotesController {
  constructor(private readonly notes: ProgressNotesService) {}

  @Get()
  @Allow('notes:read')
  @Audited('notes:read')
  @Answers(ProgressNotes)
  of(
    @Param('coupleId', { schema: Id }) coupleId: Id,
    @By() actor: MemberActor,
  ): Promise<ProgressNotes> {
    return this.notes.of(coupleId, actor);
  }

  @Post()
  @Allow('notes:write')
  @Audited('notes:write')
  @Answers(SavedNote, 201)
  begin(
    @Param('coupleId', { schema: Id }) coupleId: Id,
    @Body({ schema: BeginNote }) request: BeginNote,
    @By() actor: MemberActor,
  ): Promise<SavedNote> {
    return this.notes.begin(coupleId, request, actor);
  }

  @Put(':noteId')
  @Allow('notes:write')
  @Audited('notes:write')
  @Answers(SavedNote)
  write(
    @Param('coupleId', { schema: Id }) coupleId: Id,
    @Param('noteId', { schema: Id }) noteId: Id,
    @Body({ schema: WriteNote }) request: WriteNote,
    @By() actor: MemberActor,
  ): Promise<SavedNote> {
    return this.notes.write({ coupleId, noteId }, request, actor);
  }

  @Delete(':noteId')
  @Allow('notes:write')
  @Audited('notes:discard')
  @AnswersNothing()
  discard(
    @Param('coupleId', { schema: Id }) coupleId: Id,
    @Param('noteId', { schema: Id }) noteId: Id,
    @By() actor: MemberActor,
  ): Promise<void> {
    return this.notes.discard({ coupleId, noteId }, actor);
  }

  @Post(':noteId/signature')
  @Allow('notes:write')
  @Audited('notes:sign')
  @AnswersNothing()
  sign(
    @Param('coupleId', { schema: Id }) coupleId: Id,
    @Param('noteId', { schema: Id }) noteId: Id,
    @Body({ schema: SignNote }) request: SignNote,
    @By() actor: MemberActor,
  ): Promise<void> {
    return this.notes.sign({ coupleId, noteId }, request, actor);
  }

  @Post(':noteId/addenda')
  @Allow('notes:write')
  @Audited('notes:add')
  @AnswersNothing()
  add(
    @Param('coupleId', { schema: Id }) coupleId: Id,
    @Param('noteId', { schema: Id }) noteId: Id,
    @Body({ schema: AddToNote }) request: AddToNote,
    @By() actor: MemberActor,
  ): Promise<void> {
    return this.notes.add({ coupleId, noteId }, request, actor);
  }
}
