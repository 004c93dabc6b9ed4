import { bothered, botheredBy, botheredLicence } from './bothered.ts';
import type { Instrument, Item, Wording } from './instrument.ts';

const firstTwo: readonly Item[] = [
  bothered('nervous', {
    en: 'Feeling nervous, anxious, or on edge',
    de: 'Nervosität, Ängstlichkeit oder Anspannung',
  }),
  bothered('control', {
    en: 'Not being able to stop or control worrying',
    de: 'Nicht in der Lage sein, Sorgen zu stoppen oder zu kontrollieren',
  }),
];

const instruction: Wording = {
  en: 'Over the last 2 weeks, how often have you been bothered by the following problems?',
  ...botheredBy,
};

/** Generalised Anxiety Disorder scale: anxiety over two weeks, 0-21, higher is worse. */
export const gad7: Instrument = {
  key: 'gad-7',
  version: 1,
  name: 'GAD-7',
  better: 'lower',
  about: 'person',
  instruction,
  items: [
    ...firstTwo,
    bothered('worry', {
      en: 'Worrying too much about different things',
      de: 'Übermäßige Sorgen bezüglich verschiedener Angelegenheiten',
    }),
    bothered('relax', { en: 'Trouble relaxing', de: 'Schwierigkeiten zu entspannen' }),
    bothered('restless', {
      en: 'Being so restless that it is hard to sit still',
      de: 'Rastlosigkeit, so dass Stillsitzen schwerfällt',
    }),
    bothered('irritable', {
      en: 'Becoming easily annoyed or irritable',
      de: 'Schnelle Verärgerung oder Gereiztheit',
    }),
    bothered('afraid', {
      en: 'Feeling afraid, as if something awful might happen',
      de: 'Gefühl der Angst, so als würde etwas Schlimmes passieren',
    }),
  ],
  factor: 1,
  mayLeaveOut: 0,
  cutOff: { value: 8, source: 'NHS Talking Therapies (caseness above 7)', verified: true },
  reliableChange: { value: 4, source: 'NHS Talking Therapies', verified: true },
  licence: botheredLicence,
  source: 'Spitzer, Kroenke, Williams & Löwe (2006), Arch Intern Med 166(10):1092-1097',
};

/** The first two items of the GAD-7, 0-6, higher is worse. */
export const gad2: Instrument = {
  key: 'gad-2',
  version: 1,
  name: 'GAD-2',
  better: 'lower',
  about: 'person',
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
  licence: botheredLicence,
  source: 'Kroenke, Spitzer, Williams, Monahan & Löwe (2007), Ann Intern Med 146(5):317-325',
};
