import { Body, Controller, Get, Param, Post, Put } from '@nestjs/common';
import { Id } from '@closeknit/contracts/ids';
import {
  ChangeCourse,
  Courses,
  GiveProgramme,
  Preview,
  Programmes,
} from '@closeknit/contracts/programmes';
import { line } from '@closeknit/contracts/text';
import { Allow, By, type MemberActor } from '../../platform/access/allow.ts';
import { Audited } from '../../platform/audit/audited.ts';
import { Answers, AnswersNothing } from '../../platform/http/answers.ts';
import { CourseChanges } from './course-changes.service.ts';
import { CourseGiving } from './course-giving.service.ts';
import { CoursesService } from './courses.service.ts';
import { ProgrammeShelf } from './programme-shelf.service.ts';

const Key = line(40);

@Controller('api')
export class ProgrammesController {
  constructor(
    private readonly shelf: ProgrammeShelf,
    private readonly courses: CoursesService,
    private readonly giving: CourseGiving,
    private readonly changes: CourseChanges,
  ) {}

  @Get('programmes')
  @Allow('exercises:read')
  @Answers(Programmes)
  all(): Promise<Programmes> {
    return this.shelf.all();
  }

  @Get('couples/:coupleId/courses')
  @Allow('assignments:read')
  @Audited('assignments:read')
  @Answers(Courses)
  ofCouple(
    @Param('coupleId', { schema: Id }) coupleId: Id,
    @By() actor: MemberActor,
  ): Promise<Courses> {
    return this.courses.ofCouple(coupleId, actor);
  }

  @Post('couples/:coupleId/courses')
  @Allow('assignments:give')
  @Audited('assignments:give')
  @AnswersNothing()
  give(
    @Param('coupleId', { schema: Id }) coupleId: Id,
    @Body({ schema: GiveProgramme }) request: GiveProgramme,
    @By() actor: MemberActor,
  ): Promise<void> {
    return this.giving.give(coupleId, request, actor);
  }

  @Get('couples/:coupleId/courses/preview/:programmeKey')
  @Allow('assignments:read')
  @Audited('assignments:read')
  @Answers(Preview)
  preview(
    @Param('coupleId', { schema: Id }) coupleId: Id,
    @Param('programmeKey', { schema: Key }) programmeKey: string,
    @By() actor: MemberActor,
  ): Promise<Preview> {
    return this.courses.preview(coupleId, programmeKey, actor);
  }

  @Put('couples/:coupleId/courses/:courseId')
  @Allow('assignments:give')
  @Audited('courses:change')
  @AnswersNothing()
  change(
    @Param('coupleId', { schema: Id }) coupleId: Id,
    @Param('courseId', { schema: Id }) courseId: Id,
    @Body({ schema: ChangeCourse }) request: ChangeCourse,
    @By() actor: MemberActor,
  ): Promise<void> {
    return this.changes.change({ coupleId, courseId }, request, actor);
  }

  @Post('couples/:coupleId/courses/:courseId/stop')
  @Allow('assignments:give')
  @Audited('courses:stop')
  @AnswersNothing()
  stop(
    @Param('coupleId', { schema: Id }) coupleId: Id,
    @Param('courseId', { schema: Id }) courseId: Id,
    @By() actor: MemberActor,
  ): Promise<void> {
    return this.changes.stop({ coupleId, courseId }, actor);
  }
}
