import { countingUp } from './anchors.ts';
import type { Instrument, Item, Wording } from './instrument.ts';

const anchors = countingUp(
  { en: 'Not at all', de: 'Überhaupt nicht' },
  { en: 'Several days', de: 'An einzelnen Tagen' },
  { en: 'More than half the days', de: 'An mehr als der Hälfte der Tage' },
  { en: 'Nearly every day', de: 'Beinahe jeden Tag' },
);

const item = (key: string, text: Wording): Item => ({ key, text, anchors });

const firstTwo: readonly Item[] = [
  item('nervous', {
    en: 'Feeling nervous, anxious, or on edge',
    de: 'Nervosität, Ängstlichkeit oder Anspannung',
  }),
  item('control', {
    en: 'Not being able to stop or control worrying',
    de: 'Nicht in der Lage sein, Sorgen zu stoppen oder zu kontrollieren',
  }),
];

const instruction: Wording = {
  en: 'Over the last 2 weeks, how often have you been bothered by the following problems?',
  de: 'Wie oft fühlten Sie sich im Verlauf der letzten 2 Wochen durch die folgenden Beschwerden beeinträchtigt?',
};

const licence =
  'Developed by Drs. Robert L. Spitzer, Janet B.W. Williams, Kurt Kroenke and colleagues, with an educational grant from Pfizer Inc. No permission required to reproduce, translate, display or distribute.';

/** Generalised Anxiety Disorder scale: anxiety over two weeks, 0-21, higher is worse. */
export const gad7: Instrument = {
  key: 'gad-7',
  version: 1,
  name: 'GAD-7',
  better: 'lower',
  instruction,
  items: [
    ...firstTwo,
    item('worry', {
      en: 'Worrying too much about different things',
      de: 'Übermäßige Sorgen bezüglich verschiedener Angelegenheiten',
    }),
    item('relax', { en: 'Trouble relaxing', de: 'Schwierigkeiten zu entspannen' }),
    item('restless', {
      en: 'Being so restless that it is hard to sit still',
      de: 'Rastlosigkeit, so dass Stillsitzen schwerfällt',
    }),
    item('irritable', {
      en: 'Becoming easily annoyed or irritable',
      de: 'Schnelle Verärgerung oder Gereiztheit',
    }),
    item('afraid', {
      en: 'Feeling afraid, as if something awful might happen',
      de: 'Gefühl der Angst, so als würde etwas Schlimmes passieren',
    }),
  ],
  factor: 1,
  mayLeaveOut: 0,
  cutOff: { value: 8, source: 'NHS Talking Therapies (caseness above 7)', verified: true },
  reliableChange: { value: 4, source: 'NHS Talking Therapies', verified: true },
  licence,
  source: 'Spitzer, Kroenke, Williams & Löwe (2006), Arch Intern Med 166(10):1092-1097',
};

/** The first two items of the GAD-7, 0-6, higher is worse. */
export const gad2: Instrument = {
  key: 'gad-2',
  version: 1,
  name: 'GAD-2',
  better: 'lower',
  instruction,
  items: firstTwo,
  factor: 1,
  mayLeaveOut: 0,
  cutOff: {
    value: 3,
    source: 'Kroenke, Spitzer, Williams, Monahan & Löwe (2007), Ann Intern Med 146(5):317-325',
    verified: true,
  },
  reliableChange: null,
  licence,
  source: 'Kroenke, Spitzer, Williams, Monahan & Löwe (2007), Ann Intern Med 146(5):317-325',
};
