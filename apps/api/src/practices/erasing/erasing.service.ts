import { Injectable } from '@nestjs/common';
import type { ErasePractice } from '@closeknit/contracts/practices';
import { isSameName } from '@closeknit/domain/words/same-name';
import { KeysService } from '../../platform/encryption/keys.service.ts';
import { found, Refused } from '../../platform/http/refused.ts';
import { PracticeDb } from '../../platform/tenancy/practice-db.ts';

interface Standing {
  readonly name: string;
  readonly open: number;
}

/** The end of a practice: all that was written in it becomes unreadable, by destroying its keys. */
@Injectable()
export class ErasingService {
  constructor(
    private readonly db: PracticeDb,
    private readonly keys: KeysService,
  ) {}

  /** Refuses while any couple's record is open: nobody's words go in the middle of the work. */
  async erase({ typedName }: ErasePractice): Promise<void> {
    // A new key is not begun meanwhile, and of two owners one comes second.
    await this.db.query('select from practice for update');
    const standing = await this.db.one<Standing>(
      `select name, (select count(*)::int from couple where state <> 'closed') as open from practice`,
    );
    const { name, open } = found(standing);
    if (!isSameName(typedName, name)) throw new Refused('not-its-name', '/typedName');
    if (open > 0) throw new Refused('couples-open');

    await this.keys.destroy();
  }
}
