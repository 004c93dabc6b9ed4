import { countingUp } from './anchors.ts';
import type { Item, Wording } from './instrument.ts';

// What the PHQ and the GAD scales, by the same authors, share word for word.

const anchors = countingUp(
  { en: 'Not at all', de: 'Überhaupt nicht' },
  { en: 'Several days', de: 'An einzelnen Tagen' },
  { en: 'More than half the days', de: 'An mehr als der Hälfte der Tage' },
  { en: 'Nearly every day', de: 'Beinahe jeden Tag' },
);

/** How often one was bothered by something over two weeks, 0-3. */
export const bothered = (key: string, text: Wording): Item => ({ key, text, anchors });

export const botheredBy = {
  de: 'Wie oft fühlten Sie sich im Verlauf der letzten 2 Wochen durch die folgenden Beschwerden beeinträchtigt?',
} as const;

export const botheredLicence =
  'Developed by Drs. Robert L. Spitzer, Janet B.W. Williams, Kurt Kroenke and colleagues, with an educational grant from Pfizer Inc. No permission required to reproduce, translate, display or distribute.';
