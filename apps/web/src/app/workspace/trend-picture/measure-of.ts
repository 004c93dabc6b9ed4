import {
  type Figure,
  type Instrument,
  rangeOf,
} from '@closeknit/domain/check-ins/instruments/instrument';
import type { Measure } from '@closeknit/ui/trend-chart/lines';
import type { Say } from '../../words/words.ts';

/** An instrument as it is drawn: range and direction are its own, and never those of a chart. */
export function measureOf(instrument: Instrument, say: Say): Measure {
  const { better, cutOff, reliableChange } = instrument;
  return {
    ...rangeOf(instrument),
    better,
    cutOff: cutOff && {
      value: cutOff.value,
      name: say('workspace.trend.cut-off', { value: cutOff.value, verified: told(cutOff) }),
    },
    band: reliableChange?.value ?? null,
  };
}

/** What lies within its band; empty where it has none. */
export function bandInWords(
  { reliableChange }: Pick<Instrument, 'reliableChange'>,
  say: Say,
): string {
  if (!reliableChange) return '';
  const facts = { points: reliableChange.value, verified: told(reliableChange) };
  return say('workspace.trend.reliable-band', facts);
}

const told = ({ verified }: Figure): 'yes' | 'no' => (verified ? 'yes' : 'no');
