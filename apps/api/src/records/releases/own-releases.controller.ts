import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { Id } from '@closeknit/contracts/ids';
import { OwnReleases, SignRelease } from '@closeknit/contracts/releases';
import { Allow, By, type PartnerActor } from '../../platform/access/allow.ts';
import { Audited } from '../../platform/audit/audited.ts';
import { Answers, AnswersNothing } from '../../platform/http/answers.ts';
import { OwnReleasesService } from './own-releases.service.ts';

// Which answer it was stands with the request, for the therapist; the log does not tell it.
@Controller('api/portal/releases')
export class OwnReleasesController {
  constructor(private readonly releases: OwnReleasesService) {}

  @Get()
  @Allow('releases:sign')
  @Audited('portal:use')
  @Answers(OwnReleases)
  of(@By() actor: PartnerActor): Promise<OwnReleases> {
    return this.releases.of(actor);
  }

  @Post(':releaseId/signature')
  @Allow('releases:sign')
  @Audited('portal:use')
  @AnswersNothing()
  sign(
    @Param('releaseId', { schema: Id }) id: Id,
    @Body({ schema: SignRelease }) request: SignRelease,
    @By() actor: PartnerActor,
  ): Promise<void> {
    return this.releases.sign(id, request, actor);
  }

  @Post(':releaseId/decline')
  @Allow('releases:sign')
  @Audited('portal:use')
  @AnswersNothing()
  decline(@Param('releaseId', { schema: Id }) id: Id, @By() actor: PartnerActor): Promise<void> {
    return this.releases.decline(id, actor);
  }

  @Post(':releaseId/revoke')
  @Allow('releases:sign')
  @Audited('portal:use')
  @AnswersNothing()
  revoke(@Param('releaseId', { schema: Id }) id: Id, @By() actor: PartnerActor): Promise<void> {
    return this.releases.revoke(id, actor);
  }
}
