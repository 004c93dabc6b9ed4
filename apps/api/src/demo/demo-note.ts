import { randomUUID } from 'node:crypto';
import type { DemoCouple } from '@closeknit/fixtures/story';
import type { Safe } from '../platform/encryption/safe.ts';
import type { PracticeDb } from '../platform/tenancy/practice-db.ts';

interface Who {
  readonly practiceId: string;
  readonly therapistId: string;
  readonly coupleId: string;
}

/** What their therapist wrote for the record after the first evening, and signed the next day. */
export async function noteTheBeginning(
  { db, safe }: { readonly db: PracticeDb; readonly safe: Safe },
  { practiceId, therapistId: id, coupleId }: Who,
  { since, firstNote }: DemoCouple,
): Promise<void> {
  const therapist = { kind: 'member', id, practiceId, userId: '', role: 'therapist' } as const;
  const row = randomUUID();
  await db.enter(therapist, async () => {
    const place = { table: 'progress_note', column: 'sealed_text', row } as const;
    await db.query(
      `insert into progress_note (id, couple_id, author_id, sealed_text, begun_at, written_at, signed_at)
       values ($1, $2, $3, $4, $5::date + interval '20 hours', $5::date + interval '20 hours',
               $5::date + interval '42 hours')`,
      [row, coupleId, id, await safe.seal(practiceId, firstNote, place), since],
    );
  });
}
