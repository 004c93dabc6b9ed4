import type { PracticeOutcomes, ToldFigures } from '@closeknit/contracts/outcomes';
import { type Measure, MEASURES } from '@closeknit/domain/outcomes/told-figures';
import type { Say } from '../../../words/words.ts';

interface OutcomeCell {
  readonly measure: Measure;
  /** As it is told: rounded, or null where it is hidden. */
  readonly value: number | null;
  readonly text: string;
}

interface OutcomeGroup {
  readonly key: string;
  readonly title: string;
  readonly rows: readonly {
    readonly key: string;
    readonly name: string;
    readonly cells: readonly OutcomeCell[];
  }[];
}

/** Of fewer than this no share is told: a rounded count of them may be off by a tenth and more. */
const LEAST_FOR_PERCENT = 20;

const wholes: Partial<Record<Measure, Measure>> = {
  ...{ recovered: 'courses', improved: 'courses', unchanged: 'courses', deteriorated: 'courses' },
  brokenOff: 'endings',
};

export const headingsOf = (say: Say): string[] =>
  MEASURES.map((measure) => say(`workspace.outcomes.measure.${measure}`));

/** The figures as tables, in the order they are read. */
export function groupsOf(told: PracticeOutcomes | undefined, say: Say): OutcomeGroup[] {
  if (!told) return [];
  const whole = [{ key: 'all', name: say('workspace.outcomes.whole'), figures: told.all }];
  const quarters = told.quarters.map((each) => ({ ...each, name: quarterInWords(each.key, say) }));
  const groups = { all: whole, therapists: told.therapists, programmes: told.programmes, quarters };
  return Object.entries(groups)
    .filter(([, rows]) => rows.length > 0)
    .map(([key, rows]) => ({
      key,
      title: say(`workspace.outcomes.group.${key}`),
      rows: rows.map(({ key: row, name, figures }) => ({
        ...{ key: row, name, cells: MEASURES.map((measure) => cellOf(figures, measure, say)) },
      })),
    }));
}

function cellOf(figures: ToldFigures, measure: Measure, say: Say): OutcomeCell {
  const value = figures[measure];
  if (value === null) return { measure, value, text: say('workspace.outcomes.hidden') };
  const whole = figures[wholes[measure] ?? measure];
  if (!wholes[measure] || whole === null || whole < LEAST_FOR_PERCENT)
    return { measure, value, text: String(value) };
  const percent = Math.round((100 * value) / whole);
  return { measure, value, text: say('workspace.outcomes.percent', { count: value, percent }) };
}

function quarterInWords(key: string, say: Say): string {
  const [year = '', quarter = ''] = key.split('-Q');
  return say('workspace.outcomes.quarter', { year, quarter });
}
