import { Body, Controller, Param, Post } from '@nestjs/common';
import { DeletePartner } from '@closeknit/contracts/couples';
import { Id } from '@closeknit/contracts/ids';
import { Allow, By, type MemberActor } from '../../platform/access/allow.ts';
import { ConfirmedFirst } from '../../platform/access/confirmed-first.ts';
import { NotAudited } from '../../platform/audit/audited.ts';
import { AnswersNothing } from '../../platform/http/answers.ts';
import { DeletionService } from './deletion.service.ts';

@Controller('api/couples/:coupleId/partners/:partnerId/deletion')
export class DeletionController {
  constructor(private readonly deletion: DeletionService) {}

  // It is noted where it is done: asked for once more, it does nothing.
  @Post()
  @Allow('couples:change')
  @ConfirmedFirst()
  @NotAudited()
  @AnswersNothing()
  forget(
    @Param('coupleId', { schema: Id }) coupleId: Id,
    @Param('partnerId', { schema: Id }) partnerId: Id,
    @Body({ schema: DeletePartner }) request: DeletePartner,
    @By() actor: MemberActor,
  ): Promise<void> {
    return this.deletion.forget({ coupleId, partnerId }, request, actor);
  }
}
