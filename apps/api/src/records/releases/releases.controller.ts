import { Body, Controller, Get, Param, Post, type StreamableFile } from '@nestjs/common';
import { Id } from '@closeknit/contracts/ids';
import { AskForRelease, DecideRelease, JointRecord, Releases } from '@closeknit/contracts/releases';
import { Allow, By, type MemberActor } from '../../platform/access/allow.ts';
import { Audited } from '../../platform/audit/audited.ts';
import { Answers, AnswersPaper } from '../../platform/http/answers.ts';
import { JointRecordService } from './joint-record.service.ts';
import { ReleasesService } from './releases.service.ts';

@Controller('api/couples/:coupleId/releases')
export class ReleasesController {
  constructor(
    private readonly releases: ReleasesService,
    private readonly record: JointRecordService,
  ) {}

  @Get()
  @Allow('releases:read')
  @Audited('releases:read')
  @Answers(Releases)
  ofCouple(
    @Param('coupleId', { schema: Id }) coupleId: Id,
    @By() actor: MemberActor,
  ): Promise<Releases> {
    return this.releases.ofCouple(coupleId, actor);
  }

  @Post()
  @Allow('releases:decide')
  @Audited('releases:ask')
  @Answers(Releases, 201)
  ask(
    @Param('coupleId', { schema: Id }) coupleId: Id,
    @Body({ schema: AskForRelease }) request: AskForRelease,
    @By() actor: MemberActor,
  ): Promise<Releases> {
    return this.releases.ask(coupleId, request, actor);
  }

  // What was decided is told by the service besides.
  @Post(':releaseId/decision')
  @Allow('releases:decide')
  @Audited('releases:read')
  @Answers(Releases)
  decide(
    @Param('coupleId', { schema: Id }) coupleId: Id,
    @Param('releaseId', { schema: Id }) releaseId: Id,
    @Body({ schema: DecideRelease }) request: DecideRelease,
    @By() actor: MemberActor,
  ): Promise<Releases> {
    return this.releases.decide({ coupleId, releaseId }, request, actor);
  }

  @Post(':releaseId/disclosures/json')
  @Allow('releases:decide')
  @Audited('releases:disclose')
  @Answers(JointRecord)
  asData(
    @Param('coupleId', { schema: Id }) coupleId: Id,
    @Param('releaseId', { schema: Id }) releaseId: Id,
    @By() actor: MemberActor,
  ): Promise<JointRecord> {
    return this.record.disclose({ coupleId, releaseId }, 'json', actor);
  }

  @Post(':releaseId/disclosures/paper')
  @Allow('releases:decide')
  @Audited('releases:disclose')
  @AnswersPaper()
  asPaper(
    @Param('coupleId', { schema: Id }) coupleId: Id,
    @Param('releaseId', { schema: Id }) releaseId: Id,
    @By() actor: MemberActor,
  ): Promise<StreamableFile> {
    return this.record.asPaper({ coupleId, releaseId }, actor);
  }
}
