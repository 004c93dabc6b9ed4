import { Body, Controller, Delete, Get, Param, Post, Put } from '@nestjs/common';
import { Id } from '@closeknit/contracts/ids';
import {
  BeginPrivateNote,
  PrivateNotes,
  SavedNote,
  WritePrivateNote,
} from '@closeknit/contracts/notes';
import { Allow, By, type MemberActor } from '../platform/access/allow.ts';
import { NotAudited } from '../platform/audit/audited.ts';
import { Answers, AnswersNothing } from '../platform/http/answers.ts';
import { PrivateNotesService } from './private-notes.service.ts';

// Nothing of these stands in the audit log: who reads the log must not learn from it that somebody
// has written something for themselves.
@Controller('api/couples/:coupleId/private-notes')
export class PrivateNotesController {
  constructor(private readonly notes: PrivateNotesService) {}

  @Get()
  @Allow('private-notes:keep')
  @NotAudited()
  @Answers(PrivateNotes)
  of(
    @Param('coupleId', { schema: Id }) coupleId: Id,
    @By() actor: MemberActor,
  ): Promise<PrivateNotes> {
    return this.notes.of(coupleId, actor);
  }

  @Post()
  @Allow('private-notes:keep')
  @NotAudited()
  @Answers(SavedNote, 201)
  begin(
    @Param('coupleId', { schema: Id }) coupleId: Id,
    @Body({ schema: BeginPrivateNote }) request: BeginPrivateNote,
    @By() actor: MemberActor,
  ): Promise<SavedNote> {
    return this.notes.begin(coupleId, request, actor);
  }

  @Put(':noteId')
  @Allow('private-notes:keep')
  @NotAudited()
  @Answers(SavedNote)
  write(
    @Param('coupleId', { schema: Id }) coupleId: Id,
    @Param('noteId', { schema: Id }) noteId: Id,
    @Body({ schema: WritePrivateNote }) request: WritePrivateNote,
    @By() actor: MemberActor,
  ): Promise<SavedNote> {
    return this.notes.write({ coupleId, noteId }, request, actor);
  }

  @Delete(':noteId')
  @Allow('private-notes:keep')
  @NotAudited()
  @AnswersNothing()
  discard(
    @Param('coupleId', { schema: Id }) coupleId: Id,
    @Param('noteId', { schema: Id }) noteId: Id,
    @By() actor: MemberActor,
  ): Promise<void> {
    return this.notes.discard({ coupleId, noteId }, actor);
  }
}
