import { Controller, Get } from '@nestjs/common';
import { UnsignedNotes } from '@closeknit/contracts/notes';
import { Allow, By, type MemberActor } from '../platform/access/allow.ts';
import { Audited, type Concerned } from '../platform/audit/audited.ts';
import { Answers } from '../platform/http/answers.ts';
import { UnsignedNotesService } from './unsigned-notes.service.ts';

const aboutThem = ({ couples }: UnsignedNotes): Concerned => ({
  subjects: couples.map(({ coupleId }) => coupleId),
});

@Controller('api/notes')
export class UnsignedNotesController {
  constructor(private readonly unsigned: UnsignedNotesService) {}

  @Get('unsigned')
  @Allow('notes:write')
  @Audited('caseload:read', aboutThem)
  @Answers(UnsignedNotes)
  of(@By() actor: MemberActor): Promise<UnsignedNotes> {
    return this.unsigned.of(actor);
  }
}
