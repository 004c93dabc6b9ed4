import type { Findings } from '@closeknit/contracts/findings';
import type { Flag } from './flags.ts';

/** What was found on one line: of each partner alone, and between the two. */
export function flagsIn(line: Findings['lines'][number]): Flag[] {
  const names = line.partners.map(({ firstName }) => firstName);
  const alone = line.partners.flatMap(({ partnerId, firstName, findings }) =>
    findings.map((finding) => ({ finding, line, partnerId, names: [firstName] })),
  );
  const between = line.between.map((finding) => ({ finding, line, partnerId: null, names }));
  return [...alone, ...between];
}
