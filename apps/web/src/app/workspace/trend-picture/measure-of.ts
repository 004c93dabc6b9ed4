import type { Findings } from '@closeknit/contracts/findings';
import type { Measure } from '@closeknit/ui/trend-chart/lines';
import type { Say } from '../../words/words.ts';

type Line = Findings['lines'][number];
/** What of an instrument is drawn. */
export type Drawn = Pick<Line, 'better' | 'range' | 'cutOff' | 'threshold'>;

/** An instrument as it is drawn: range and direction are its own, and never those of a chart. */
export function measureOf({ better, range, cutOff, threshold }: Drawn, say: Say): Measure {
  return {
    ...range,
    better,
    cutOff: cutOff && {
      value: cutOff.value,
      name: say('workspace.trend.cut-off', { value: cutOff.value, verified: told(cutOff) }),
    },
    band: threshold?.points ?? null,
  };
}

/** What lies within its band; empty where it has none. */
export function bandInWords({ threshold }: Pick<Drawn, 'threshold'>, say: Say): string {
  if (!threshold) return '';
  const { points, basis } = threshold;
  if (basis === 'own-convention') return say('workspace.trend.own-band', { points });
  return say('workspace.trend.reliable-band', { points, verified: told(threshold) });
}

const told = ({ verified }: { readonly verified: boolean }): 'yes' | 'no' =>
  verified ? 'yes' : 'no';
