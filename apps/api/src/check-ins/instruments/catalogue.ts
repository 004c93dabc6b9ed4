import { type Instrument, lineKey } from '@closeknit/domain/check-ins/instruments/instrument';
import { Refused } from '../../platform/http/refused.ts';

/** An instrument, and whether it is asked anew: the latest version, and not retired. */
export interface Shelved {
  readonly instrument: Instrument;
  readonly isInUse: boolean;
}

export interface WhichInstrument {
  readonly instrumentKey: string;
  readonly instrumentVersion: number;
}

/** The instruments somebody may know of: what Closeknit ships, and a practice's own in every version. */
export class Catalogue {
  readonly instruments: readonly Instrument[];
  readonly inUse: readonly Instrument[];
  private readonly byLine: ReadonlyMap<string, Instrument>;

  constructor(shelved: readonly Shelved[]) {
    this.instruments = shelved.map(({ instrument }) => instrument);
    this.inUse = shelved.filter(({ isInUse }) => isInUse).map(({ instrument }) => instrument);
    this.byLine = new Map(this.instruments.map((each) => [lineKey(each), each]));
  }

  find({ instrumentKey: key, instrumentVersion: version }: WhichInstrument) {
    return this.byLine.get(lineKey({ key, version }));
  }

  /** The instrument that is meant, or a refusal. */
  the(which: WhichInstrument): Instrument {
    const instrument = this.find(which);
    if (!instrument) throw new Refused('unknown-instrument', '/instrumentKey');
    return instrument;
  }

  /** Key, version and name; the key stands for the name where there is no such instrument any more. */
  nameOf(which: WhichInstrument) {
    const { instrumentKey: key, instrumentVersion: version } = which;
    return { key, version, name: this.find(which)?.name ?? key };
  }
}
