import { Injectable } from '@nestjs/common';
import type { ProgrammeDraft } from '@closeknit/contracts/own-programmes';
import { Clock } from '../../../platform/clock.ts';
import { Drafts } from '../../../platform/drafts/drafts.ts';
import { PracticeDb } from '../../../platform/tenancy/practice-db.ts';
import { OwnProgrammeDraftRow } from './own-programme-draft.entity.ts';
import { OwnProgrammeRow } from './own-programme.entity.ts';

/** Programmes that a therapist is still writing. */
@Injectable()
export class ProgrammeDrafts extends Drafts<OwnProgrammeRow, ProgrammeDraft> {
  protected override readonly owns = OwnProgrammeRow;
  protected override readonly drafts = OwnProgrammeDraftRow;

  constructor(db: PracticeDb, clock: Clock) {
    super(db, clock);
  }

  protected override hasVersion({ version }: OwnProgrammeRow): Promise<boolean> {
    return Promise.resolve(version > 0);
  }
}
