import { Body, Controller, Delete, Get, Param, Post, Put } from '@nestjs/common';
import { Id } from '@closeknit/contracts/ids';
import {
  BeginExercise,
  ImportedExercises,
  ImportExercises,
  OwnExercise,
  OwnExercises,
  SavedDraft,
  SaveDraft,
  ShareExercise,
  WriteVersion,
} from '@closeknit/contracts/own-exercises';
import { Allow, By, type MemberActor } from '../../platform/access/allow.ts';
import { NotAudited } from '../../platform/audit/audited.ts';
import { Answers, AnswersNothing } from '../../platform/http/answers.ts';
import { ExerciseDrafts } from './exercise-drafts.service.ts';
import { OwnExercisesService } from './own-exercises.service.ts';

@Controller('api/own-exercises')
export class OwnExercisesController {
  constructor(
    private readonly own: OwnExercisesService,
    private readonly drafts: ExerciseDrafts,
  ) {}

  @Get()
  @Allow('exercises:read')
  @Answers(OwnExercises)
  all(@By() actor: MemberActor): Promise<OwnExercises> {
    return this.own.all(actor);
  }

  @Post()
  @Allow('exercises:write')
  @NotAudited()
  @Answers(SavedDraft, 201)
  begin(
    @Body({ schema: BeginExercise }) { draft }: BeginExercise,
    @By() actor: MemberActor,
  ): Promise<SavedDraft> {
    return this.drafts.begin(draft, actor);
  }

  @Post('import')
  @Allow('exercises:write')
  @Answers(ImportedExercises, 201)
  import(
    @Body({ schema: ImportExercises }) { exercises }: ImportExercises,
    @By() actor: MemberActor,
  ): Promise<ImportedExercises> {
    return this.own.import(exercises, actor);
  }

  @Get(':exerciseId')
  @Allow('exercises:read')
  @Answers(OwnExercise)
  one(@Param('exerciseId', { schema: Id }) id: Id, @By() actor: MemberActor): Promise<OwnExercise> {
    return this.own.one(id, actor);
  }

  @Put(':exerciseId/draft')
  @Allow('exercises:write')
  @NotAudited()
  @Answers(SavedDraft)
  save(
    @Param('exerciseId', { schema: Id }) id: Id,
    @Body({ schema: SaveDraft }) request: SaveDraft,
    @By() actor: MemberActor,
  ): Promise<SavedDraft> {
    return this.drafts.save(id, request, actor);
  }

  @Delete(':exerciseId/draft')
  @Allow('exercises:write')
  @NotAudited()
  @AnswersNothing()
  discard(@Param('exerciseId', { schema: Id }) id: Id, @By() actor: MemberActor): Promise<void> {
    return this.drafts.discard(id, actor);
  }

  @Post(':exerciseId/versions')
  @Allow('exercises:write')
  @AnswersNothing()
  write(
    @Param('exerciseId', { schema: Id }) id: Id,
    @Body({ schema: WriteVersion }) request: WriteVersion,
    @By() actor: MemberActor,
  ): Promise<void> {
    return this.own.write(id, request, actor);
  }

  @Put(':exerciseId/sharing')
  @Allow('exercises:write')
  @AnswersNothing()
  share(
    @Param('exerciseId', { schema: Id }) id: Id,
    @Body({ schema: ShareExercise }) { shared }: ShareExercise,
    @By() actor: MemberActor,
  ): Promise<void> {
    return this.own.share(id, shared, actor);
  }

  @Post(':exerciseId/retire')
  @Allow('exercises:write')
  @AnswersNothing()
  retire(@Param('exerciseId', { schema: Id }) id: Id, @By() actor: MemberActor): Promise<void> {
    return this.own.retire(id, actor);
  }

  @Post(':exerciseId/bring-back')
  @Allow('exercises:write')
  @AnswersNothing()
  bringBack(@Param('exerciseId', { schema: Id }) id: Id, @By() actor: MemberActor): Promise<void> {
    return this.own.bringBack(id, actor);
  }
}
