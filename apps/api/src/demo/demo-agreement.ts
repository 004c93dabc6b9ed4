import type { PartnerActor } from '@closeknit/domain/access/actor';
import { shippedAgreements } from '@closeknit/domain/agreements/agreement-texts.en';
import type { DemoCouple } from '@closeknit/fixtures/story';
import type { PracticeDb } from '../platform/tenancy/practice-db.ts';

interface Who {
  readonly practiceId: string;
  readonly therapistId: string;
  readonly coupleId: string;
  readonly partnerIds: Readonly<Record<'first' | 'second', string>>;
}

/** How a couple began: their therapist's agreement, signed by each before anything was written. */
export async function beginWithAgreement(
  db: PracticeDb,
  { practiceId, therapistId: id, coupleId, partnerIds }: Who,
  { agreement, since, familyName, partners }: DemoCouple,
): Promise<void> {
  const { version, title, text } = shippedAgreements[agreement];
  const therapist = { kind: 'member', id, practiceId, userId: '', role: 'therapist' } as const;
  await db.enter(therapist, () =>
    db.query(
      `insert into couple_document (couple_id, kind, version, language, title, text, put_by, put_at)
       values ($1, $2, $3, 'en', $4, $5, $6, $7)`,
      [coupleId, agreement, version, title, text, id, since],
    ),
  );
  for (const { place, firstName } of partners) {
    const who = { id: partnerIds[place], practiceId, coupleId, userId: '' };
    const partner: PartnerActor = { kind: 'partner', ...who };
    await db.enter(partner, () =>
      db.query(
        `insert into signature (couple_id, document_id, partner_id, version, hash, typed_name,
                                signed_at)
         select couple_id, id, $1, version, hash, $2, put_at + interval '1 day'
         from couple_document`,
        [partner.id, `${firstName} ${familyName}`],
      ),
    );
  }
}
