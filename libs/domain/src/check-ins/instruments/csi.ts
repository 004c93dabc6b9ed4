import { countingDown, countingUp } from './anchors.ts';
import type { Anchor, Instrument, Item } from './instrument.ts';

// Asked in English only: no translation of these words is known to have been validated.
const said = (en: string) => ({ en });
const item = (key: string, text: string, anchors: readonly Anchor[]): Item => ({
  key,
  text: { en: text },
  anchors,
});

const happiness = countingUp(
  said('Extremely Unhappy'),
  said('Fairly Unhappy'),
  said('A Little Unhappy'),
  said('Happy'),
  said('Very Happy'),
  said('Extremely Happy'),
  said('Perfect'),
);
const often = countingDown(
  said('All the time'),
  said('Most of the time'),
  said('More often than not'),
  said('Occasionally'),
  said('Rarely'),
  said('Never'),
);
const isTrue = countingUp(
  said('Not at all TRUE'),
  said('A little TRUE'),
  said('Somewhat TRUE'),
  said('Mostly TRUE'),
  said('Almost Completely TRUE'),
  said('Completely TRUE'),
);
const howMuch = countingUp(
  said('Not at all'),
  said('A little'),
  said('Somewhat'),
  said('Mostly'),
  said('Almost Completely'),
  said('Completely'),
);

const happy = item(
  'happiness',
  'Please indicate the degree of happiness, all things considered, of your relationship.',
  happiness,
);
const warm = item('warm', 'I have a warm and comfortable relationship with my partner', isTrue);
const rewarding = item(
  'rewarding',
  'How rewarding is your relationship with your partner?',
  howMuch,
);
const satisfied = item(
  'satisfied',
  'In general, how satisfied are you with your relationship?',
  howMuch,
);

/** Six steps between two poles; the left one counts 5 where it is the good one, else 0. */
function poles(
  key: string,
  [left, right]: readonly [string, string],
  good: 'left' | 'right',
): Item {
  const labels = [said(left), said(''), said(''), said(''), said(''), said(right)];
  const anchors = good === 'left' ? countingDown(...labels) : countingUp(...labels);
  return item(key, `${left} – ${right}`, anchors);
}

const licence =
  'Couples Satisfaction Index, Funk & Rogge (2007). Freely available for clinical and research settings, no further permission necessary (couples-research.com); nothing is said of commercial use.';
const source = 'Funk & Rogge (2007), J Fam Psychol 21(4):572-583';

/** Couples Satisfaction Index in four items, 0-21, higher is better. */
export const csi4: Instrument = {
  key: 'csi-4',
  version: 1,
  name: 'CSI-4',
  better: 'higher',
  instruction: { en: 'How do you see your relationship, all in all?' },
  items: [happy, warm, rewarding, satisfied],
  factor: 1,
  mayLeaveOut: 0,
  cutOff: {
    value: 13.5,
    source: 'quoted by public scorers; no primary source read',
    verified: false,
  },
  reliableChange: {
    value: 4,
    source: 'derived by Jacobson & Truax from SD 4 and reliability .85 to .94, both from memory',
    verified: false,
  },
  licence,
  source,
};

/** Couples Satisfaction Index in sixteen items, 0-81, higher is better. */
export const csi16: Instrument = {
  key: 'csi-16',
  version: 1,
  name: 'CSI-16',
  better: 'higher',
  instruction: {
    en: 'Base your responses on your first impressions and immediate feelings about your relationship.',
  },
  items: [
    happy,
    item(
      'well',
      'In general, how often do you think that things between you and your partner are going well?',
      often,
    ),
    item('strong', 'Our relationship is strong', isTrue),
    item('makes-happy', 'My relationship with my partner makes me happy', isTrue),
    warm,
    item('team', 'I really feel like part of a team with my partner', isTrue),
    rewarding,
    item('needs', 'How well does your partner meet your needs?', howMuch),
    item(
      'expectations',
      'To what extent has your relationship met your original expectations?',
      howMuch,
    ),
    satisfied,
    poles('interesting', ['Interesting', 'Boring'], 'left'),
    poles('good', ['Bad', 'Good'], 'right'),
    poles('full', ['Full', 'Empty'], 'left'),
    poles('sturdy', ['Sturdy', 'Fragile'], 'left'),
    poles('hopeful', ['Discouraging', 'Hopeful'], 'right'),
    poles('enjoyable', ['Enjoyable', 'Miserable'], 'left'),
  ],
  factor: 1,
  mayLeaveOut: 0,
  cutOff: {
    value: 51.5,
    source: 'quoted by public scorers; no primary source read',
    verified: false,
  },
  reliableChange: {
    value: 10,
    source: 'derived by Jacobson & Truax from SD 17 and reliability .95 to .98, both from memory',
    verified: false,
  },
  licence,
  source,
};
