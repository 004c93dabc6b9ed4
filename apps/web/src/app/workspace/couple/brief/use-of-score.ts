import type { CoupleDocuments, Use } from '@closeknit/contracts/agreements';
import { useOf } from '@closeknit/domain/agreements/agreement';

// From what both know to what stays out of joint work.
const strictness: readonly Use[] = ['both-know', 'may-bring-in', 'ask-first', 'not-jointly'];

/**
 * How a score may be used in joint work: as words for the therapist alone, by the agreement that stood on
 * its day and that its partner had signed by then. A later agreement widens nothing.
 */
export function useOfScore(
  { documents }: Pick<CoupleDocuments, 'documents'>,
  partnerId: string,
  day: string,
): Use {
  const stood = documents
    .filter(({ kind, putAt }) => kind !== 'consent' && dayOf(putAt) <= day)
    .toSorted((one, other) => other.putAt.localeCompare(one.putAt))
    .at(0);
  const signedAt = stood?.partners.find((partner) => partner.partnerId === partnerId)?.signedAt;
  const isSigned = Boolean(signedAt) && dayOf(signedAt ?? '') <= day;
  const under = isSigned && stood && stood.kind !== 'consent' ? stood.kind : null;
  return useOf({ under, visibility: 'therapist', revealed: false });
}

/** Where something rests on several scores, the strictest holds. */
export function strictest(uses: readonly Use[]): Use {
  return strictness[Math.max(0, ...uses.map((use) => strictness.indexOf(use)))] ?? 'not-jointly';
}

function dayOf(instant: string): string {
  return instant.slice(0, 10);
}
