import type { CaseloadFindings } from '@closeknit/contracts/findings';

type Found = CaseloadFindings['couples'][number]['flags'][number];

/** Two who move apart on their weekly check-ins. */
export function aFlag(facts: Partial<Found> = {}): Found {
  return {
    ...{ kind: 'divergence', firmness: 'firm', rule: 1, since: '2026-11-09' },
    inputs: { firstChange: 9, secondChange: -11, firstScore: 33, secondScore: 20, points: 7 },
    line: { key: 'closeness', version: 1, name: '' },
    ...{ partnerId: null, firstName: null },
    ...facts,
  };
}

/** What stands out in a caseload, by couple. */
export function foundWith(flags: Readonly<Record<string, Found[]>> = {}): CaseloadFindings {
  const couples = Object.entries(flags).map(([coupleId, each]) => ({
    ...{ coupleId, name: 'Ana & Ben Duarte', today: '2026-11-24', flags: each },
  }));
  return { couples };
}
