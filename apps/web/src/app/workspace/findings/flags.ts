import type { CaseloadFindings, Finding } from '@closeknit/contracts/findings';
import type { CoupleInBrief } from '@closeknit/contracts/couples';
import type { Tone } from '@closeknit/ui/tag/tag';

/** A finding, whose it is, and on which line. No partner where it lies between the two. */
export interface Flag {
  readonly finding: Omit<Finding, 'mark' | 'isQuiet'> & Partial<Pick<Finding, 'mark' | 'isQuiet'>>;
  readonly line: { readonly key: string; readonly version: number; readonly name: string };
  readonly partnerId: string | null;
  readonly names: readonly string[];
}

// What may not wait comes first, and good news last.
const urgency: readonly Finding['kind'][] = [
  'deteriorating',
  'divergence',
  'not-on-track',
  'gap',
  'stale',
  'improved',
  'recovered',
];
const good: readonly Finding['kind'][] = ['improved', 'recovered'];

export function isGood({ finding }: Flag): boolean {
  return good.includes(finding.kind);
}

/** What asks for a look first, then what was seen or put off. */
export function rankOf({ finding: { isQuiet, kind } }: Flag): number {
  return (isQuiet ? urgency.length : 0) + urgency.indexOf(kind);
}

export function toneOf({ finding: { isQuiet, kind } }: Flag): Tone {
  if (isQuiet) return 'plain';
  if (good.includes(kind)) return 'action';
  return kind === 'deteriorating' || kind === 'divergence' ? 'clay' : 'honey';
}

/** One flag has one place in a list. */
export function keyOf({ finding, line, partnerId }: Flag): string {
  return [line.key, line.version, partnerId, finding.kind].join(' ');
}

/** What stands out with a couple of the caseload, most urgent first. */
export function flagsOf(
  couple: Pick<CoupleInBrief, 'id' | 'partners'>,
  { couples }: CaseloadFindings,
): Flag[] {
  const both = couple.partners.map(({ firstName }) => firstName);
  return (couples.find(({ coupleId }) => coupleId === couple.id)?.flags ?? [])
    .map(({ line, partnerId, firstName, ...finding }) => ({
      ...{ finding, line, partnerId },
      names: firstName === null ? both : [firstName],
    }))
    .toSorted((one, other) => rankOf(one) - rankOf(other));
}

/** Who has most need first; the order stays where the need is the same. */
export function byNeed<Row extends { readonly flags: readonly Flag[] }>(
  rows: readonly Row[],
): Row[] {
  const need = ({ flags }: Row) => Math.min(urgency.length, ...flags.map(rankOf));
  return rows.toSorted((one, other) => need(one) - need(other));
}
