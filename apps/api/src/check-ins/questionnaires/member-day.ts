import { dateIn } from '@closeknit/domain/scheduling/wall-clock';
import type { Clock } from '../../platform/clock.ts';
import { found } from '../../platform/http/refused.ts';
import type { PracticeDb } from '../../platform/tenancy/practice-db.ts';

/** The day it is for the member who asks. */
export async function memberDay(db: PracticeDb, clock: Clock): Promise<string> {
  const row = await db.one<{ zone: string }>('select zone from member where id = current_actor()');
  return dateIn(found(row).zone, clock.now());
}
