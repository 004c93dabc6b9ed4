import type { CaseloadFindings, Finding, Findings } from '@closeknit/contracts/findings';
import { anaId, benId } from './therapist-story.ts';

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

const figure = { source: 'quoted', verified: false };
export type FoundLine = Findings['lines'][number];

/** One partner's, firm and unseen. */
export const aFinding = (facts: Partial<Finding> = {}): Finding => ({
  ...{ kind: 'deteriorating', firmness: 'firm', rule: 1, since: '2026-11-16', mark: null },
  inputs: { baseline: 14, last: 9, change: -5, sessions: 3, days: 35, points: 4 },
  isQuiet: false,
  ...facts,
});

/** CSI-4, twice answered by Ana and once by Ben. */
export function aLine(findings: Finding[] = [], facts: Partial<FoundLine> = {}): FoundLine {
  const around = { baseline: null, band: null, every: 7 };
  return {
    ...{ key: 'csi-4', version: 1, name: 'CSI-4', better: 'higher', range: { min: 0, max: 21 } },
    cutOff: { ...figure, value: 13.5 },
    threshold: { points: 4, basis: 'reliable-change', verified: false },
    partners: [
      {
        ...{ partnerId: anaId, place: 'first', firstName: 'Ana', ...around, findings },
        results: [
          { day: '2026-11-02', score: 14 },
          { day: '2026-11-16', score: 9 },
        ],
      },
      {
        ...{ partnerId: benId, place: 'second', firstName: 'Ben', ...around, findings: [] },
        results: [{ day: '2026-11-16', score: 15 }],
      },
    ],
    between: [],
    ...facts,
  };
}
