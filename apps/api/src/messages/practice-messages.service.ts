import { Injectable } from '@nestjs/common';
import type { AllowMessages } from '@closeknit/contracts/messages';
import { found } from '../platform/http/refused.ts';
import { PracticeDb } from '../platform/tenancy/practice-db.ts';

/** Whether a practice writes with its couples between sessions at all. */
@Injectable()
export class PracticeMessagesService {
  constructor(private readonly db: PracticeDb) {}

  async read(): Promise<AllowMessages> {
    return found(await this.db.one<AllowMessages>('select messages_on as on from practice'));
  }

  async change({ on }: AllowMessages): Promise<void> {
    await this.db.query('update practice set messages_on = $1', [on]);
  }
}
