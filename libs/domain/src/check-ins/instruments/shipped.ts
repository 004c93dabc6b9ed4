import { csi16, csi4 } from './csi.ts';
import { gad2, gad7 } from './gad.ts';
import type { Instrument } from './instrument.ts';
import { phq2, phq9 } from './phq.ts';
import { who5 } from './who-5.ts';

/** The questionnaires that come with Closeknit, apart from its own weekly check-in. */
export const INSTRUMENTS: readonly Instrument[] = [csi4, csi16, phq9, phq2, gad7, gad2, who5];

export function instrumentOf(key: string, version: number): Instrument | undefined {
  return INSTRUMENTS.find((one) => one.key === key && one.version === version);
}
