import { Body, Controller, Delete, Get, Param, Post, Put } from '@nestjs/common';
import { Id } from '@closeknit/contracts/ids';
import { SavedDraft } from '@closeknit/contracts/own-exercises';
import {
  BeginProgramme,
  OwnProgramme,
  OwnProgrammes,
  SaveProgrammeDraft,
  ShareProgramme,
  WriteProgramme,
} from '@closeknit/contracts/own-programmes';
import { Allow, By, type MemberActor } from '../../../platform/access/allow.ts';
import { NotAudited } from '../../../platform/audit/audited.ts';
import { Answers, AnswersNothing } from '../../../platform/http/answers.ts';
import { OwnProgrammesService } from './own-programmes.service.ts';
import { ProgrammeDrafts } from './programme-drafts.service.ts';

@Controller('api/own-programmes')
export class OwnProgrammesController {
  constructor(
    private readonly own: OwnProgrammesService,
    private readonly drafts: ProgrammeDrafts,
  ) {}

  @Get()
  @Allow('exercises:read')
  @Answers(OwnProgrammes)
  all(@By() actor: MemberActor): Promise<OwnProgrammes> {
    return this.own.all(actor);
  }

  @Post()
  @Allow('exercises:write')
  @NotAudited()
  @Answers(SavedDraft, 201)
  begin(
    @Body({ schema: BeginProgramme }) { draft }: BeginProgramme,
    @By() actor: MemberActor,
  ): Promise<SavedDraft> {
    return this.drafts.begin(draft, actor);
  }

  @Get(':programmeId')
  @Allow('exercises:read')
  @Answers(OwnProgramme)
  one(
    @Param('programmeId', { schema: Id }) id: Id,
    @By() actor: MemberActor,
  ): Promise<OwnProgramme> {
    return this.own.one(id, actor);
  }

  @Put(':programmeId/draft')
  @Allow('exercises:write')
  @NotAudited()
  @Answers(SavedDraft)
  save(
    @Param('programmeId', { schema: Id }) id: Id,
    @Body({ schema: SaveProgrammeDraft }) request: SaveProgrammeDraft,
    @By() actor: MemberActor,
  ): Promise<SavedDraft> {
    return this.drafts.save(id, request, actor);
  }

  @Delete(':programmeId/draft')
  @Allow('exercises:write')
  @NotAudited()
  @AnswersNothing()
  discard(@Param('programmeId', { schema: Id }) id: Id, @By() actor: MemberActor): Promise<void> {
    return this.drafts.discard(id, actor);
  }

  @Post(':programmeId/versions')
  @Allow('exercises:write')
  @AnswersNothing()
  write(
    @Param('programmeId', { schema: Id }) id: Id,
    @Body({ schema: WriteProgramme }) request: WriteProgramme,
    @By() actor: MemberActor,
  ): Promise<void> {
    return this.own.write(id, request, actor);
  }

  @Put(':programmeId/sharing')
  @Allow('exercises:write')
  @AnswersNothing()
  share(
    @Param('programmeId', { schema: Id }) id: Id,
    @Body({ schema: ShareProgramme }) { shared }: ShareProgramme,
    @By() actor: MemberActor,
  ): Promise<void> {
    return this.own.share(id, shared, actor);
  }

  @Post(':programmeId/retire')
  @Allow('exercises:write')
  @AnswersNothing()
  retire(@Param('programmeId', { schema: Id }) id: Id, @By() actor: MemberActor): Promise<void> {
    return this.own.retire(id, true, actor);
  }

  @Post(':programmeId/bring-back')
  @Allow('exercises:write')
  @AnswersNothing()
  bringBack(@Param('programmeId', { schema: Id }) id: Id, @By() actor: MemberActor): Promise<void> {
    return this.own.retire(id, false, actor);
  }
}
