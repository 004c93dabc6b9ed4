import { randomUUID } from 'node:crypto';
import type { DemoCouple } from '@closeknit/fixtures/story';
import type { Safe } from '../platform/encryption/safe.ts';
import type { PracticeDb } from '../platform/tenancy/practice-db.ts';

interface Who {
  readonly practiceId: string;
  readonly therapistId: string;
  readonly coupleId: string;
  readonly partnerIds: Readonly<Record<'first' | 'second', string>>;
}

/** What was said between sessions, each word by whoever said it. */
export async function tellMessages(
  { db, safe }: { readonly db: PracticeDb; readonly safe: Safe },
  { practiceId, therapistId, coupleId, partnerIds }: Who,
  { messages }: DemoCouple,
): Promise<void> {
  const ground = { practiceId, userId: '' };
  for (const { by, to, text, at } of messages) {
    const id = randomUUID();
    const place = { table: 'message', column: 'sealed_text', row: id } as const;
    const actor =
      by === 'therapist'
        ? ({ kind: 'member', id: therapistId, role: 'therapist', ...ground } as const)
        : ({ kind: 'partner', id: partnerIds[by], coupleId, ...ground } as const);
    const writer = by === 'therapist' ? [null, therapistId] : [partnerIds[by], null];
    await db.enter(actor, async () =>
      db.query(
        `insert into message (id, couple_id, partner_id, by_partner_id, by_member_id, sent_as,
                              sealed_text, sent_at)
         values ($1, $2, $3, $4, $5, $1, $6, $7)`,
        [
          ...[id, coupleId, to === 'both' ? null : partnerIds[to], ...writer],
          ...[await safe.seal(practiceId, text, place), at],
        ],
      ),
    );
  }
}
