import { bothered, botheredBy, botheredLicence } from './bothered.ts';
import type { Instrument, Item, Wording } from './instrument.ts';

const firstTwo: readonly Item[] = [
  bothered('interest', {
    en: 'Little interest or pleasure in doing things',
    de: 'Wenig Interesse oder Freude an Ihren Tätigkeiten',
  }),
  bothered('mood', {
    en: 'Feeling down, depressed, or hopeless',
    de: 'Niedergeschlagenheit, Schwermut oder Hoffnungslosigkeit',
  }),
];

const instruction: Wording = {
  en: 'Over the last 2 weeks, how often have you been bothered by any of the following problems?',
  ...botheredBy,
};

/** Patient Health Questionnaire: depression over two weeks, 0-27, higher is worse. */
export const phq9: Instrument = {
  key: 'phq-9',
  version: 1,
  name: 'PHQ-9',
  better: 'lower',
  about: 'person',
  instruction,
  items: [
    ...firstTwo,
    bothered('sleep', {
      en: 'Trouble falling or staying asleep, or sleeping too much',
      de: 'Schwierigkeiten ein- oder durchzuschlafen oder vermehrter Schlaf',
    }),
    bothered('energy', {
      en: 'Feeling tired or having little energy',
      de: 'Müdigkeit oder Gefühl, keine Energie zu haben',
    }),
    bothered('appetite', {
      en: 'Poor appetite or overeating',
      de: 'Verminderter Appetit oder übermäßiges Bedürfnis zu essen',
    }),
    bothered('worth', {
      en: 'Feeling bad about yourself — or that you are a failure or have let yourself or your family down',
      de: 'Schlechte Meinung von sich selbst; Gefühl, ein Versager zu sein oder die Familie enttäuscht zu haben',
    }),
    bothered('concentration', {
      en: 'Trouble concentrating on things, such as reading the newspaper or watching television',
      de: 'Schwierigkeiten, sich auf etwas zu konzentrieren, z. B. beim Zeitunglesen oder Fernsehen',
    }),
    bothered('pace', {
      en: 'Moving or speaking so slowly that other people could have noticed? Or the opposite — being so fidgety or restless that you have been moving around a lot more than usual',
      de: 'Waren Ihre Bewegungen oder Ihre Sprache so verlangsamt, dass es auch anderen auffallen würde? Oder waren Sie im Gegenteil „zappelig“ oder ruhelos und hatten dadurch einen stärkeren Bewegungsdrang als sonst?',
    }),
    bothered('harm', {
      en: 'Thoughts that you would be better off dead or of hurting yourself in some way',
      de: 'Gedanken, dass Sie lieber tot wären oder sich Leid zufügen möchten',
    }),
  ],
  factor: 1,
  mayLeaveOut: 0,
  cutOff: {
    value: 10,
    source: 'Kroenke, Spitzer & Williams (2001), J Gen Intern Med 16(9):606-613',
    verified: true,
  },
  reliableChange: {
    value: 6,
    source: 'NHS Talking Therapies; also NCT05134103',
    verified: true,
  },
  licence: botheredLicence,
  source: 'Kroenke, Spitzer & Williams (2001), J Gen Intern Med 16(9):606-613',
  crisisItem: 'harm',
};

/** The first two items of the PHQ-9, 0-6, higher is worse: a question whether to ask the rest. */
export const phq2: Instrument = {
  key: 'phq-2',
  version: 1,
  name: 'PHQ-2',
  better: 'lower',
  about: 'person',
  instruction,
  items: firstTwo,
  factor: 1,
  mayLeaveOut: 0,
  cutOff: {
    value: 3,
    source: 'Kroenke, Spitzer & Williams (2003), Med Care 41(11):1284-1292',
    verified: true,
  },
  reliableChange: null,
  licence: botheredLicence,
  source: 'Kroenke, Spitzer & Williams (2003), Med Care 41(11):1284-1292',
};
