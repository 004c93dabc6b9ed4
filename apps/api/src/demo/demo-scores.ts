import { randomUUID } from 'node:crypto';
import type { DemoScores } from '@closeknit/fixtures/scores';
import type { PracticeDb } from '../platform/tenancy/practice-db.ts';

interface Who {
  readonly practiceId: string;
  readonly therapistId: string;
  readonly coupleId: string;
  readonly partnerIds: Readonly<Record<'first' | 'second', string>>;
}

/** What both filled in on paper at the practice, as their therapist typed it. */
export async function enterScores(
  db: PracticeDb,
  { practiceId, therapistId: id, coupleId, partnerIds }: Who,
  scores: readonly DemoScores[],
): Promise<void> {
  const therapist = { kind: 'member', id, practiceId, userId: '', role: 'therapist' } as const;
  await db.enter(therapist, async () => {
    for (const { key, version, results } of scores)
      for (const { place, day, total } of results)
        await db.query(
          `insert into measurement (id, couple_id, partner_id, instrument_key, instrument_version,
                                    day, total, origin, recorded_by, filled_at)
           values ($1, $2, $3, $4, $5, $6, $7, 'paper', $8, $6::date + interval '20 hours')`,
          [randomUUID(), coupleId, partnerIds[place], key, version, day, total, id],
        );
  });
}
