import type { CoupleDocuments, Use } from '@closeknit/contracts/agreements';
import type { Findings } from '@closeknit/contracts/findings';
import { useOf } from '@closeknit/domain/agreements/agreement';

type Line = Findings['lines'][number];

// From what both know to what stays out of joint work.
const strictness: readonly Use[] = ['both-know', 'may-bring-in', 'ask-first', 'not-jointly'];

const HOUR = 60 * 60 * 1000;

/**
 * How something told the therapist alone on a day may be used in joint work, where the database keeps no
 * agreement beside it: by the agreement that stood then and that its author had signed before. A day is one
 * somewhere on earth, so a signature counts from the day after, and a newer agreement at once.
 */
export function useOfTold(
  { documents }: Pick<CoupleDocuments, 'documents'>,
  partnerId: string,
  day: string,
): Use {
  const midnight = Date.parse(day);
  const begins = midnight - 14 * HOUR;
  const ends = midnight + 36 * HOUR;
  const stood = documents
    .filter(({ kind, putAt }) => kind !== 'consent' && Date.parse(putAt) < ends)
    .toSorted((one, other) => Date.parse(other.putAt) - Date.parse(one.putAt))
    .at(0);
  const signedAt = stood?.partners.find((partner) => partner.partnerId === partnerId)?.signedAt;
  const isSigned = signedAt ? Date.parse(signedAt) < begins : false;
  const under = isSigned && stood && stood.kind !== 'consent' ? stood.kind : null;
  return useOf({ under, visibility: 'therapist', revealed: false });
}

/** How a line of scores may be used, one partner's or both: it rests on every one of them. */
export function useOfLine(
  documents: CoupleDocuments,
  line: Pick<Line, 'partners'>,
  partnerId: string | null,
): Use {
  const whose = line.partners.filter((each) => partnerId === null || each.partnerId === partnerId);
  return strictest(
    whose.flatMap((each) =>
      each.results.map(({ day }) => useOfTold(documents, each.partnerId, day)),
    ),
  );
}

/** Where something rests on several, the strictest holds; what rests on nothing is not used. */
export function strictest(uses: readonly Use[]): Use {
  if (uses.length === 0) return 'not-jointly';
  return strictness[Math.max(0, ...uses.map((use) => strictness.indexOf(use)))] ?? 'not-jointly';
}
