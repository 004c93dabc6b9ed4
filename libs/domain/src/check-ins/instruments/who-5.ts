import { countingDown } from './anchors.ts';
import type { Instrument, Item, Wording } from './instrument.ts';

const anchors = countingDown(
  { en: 'All of the time', de: 'Die ganze Zeit' },
  { en: 'Most of the time', de: 'Meistens' },
  { en: 'More than half of the time', de: 'Etwas mehr als die Hälfte der Zeit' },
  { en: 'Less than half of the time', de: 'Etwas weniger als die Hälfte der Zeit' },
  { en: 'Some of the time', de: 'Ab und zu' },
  { en: 'At no time', de: 'Zu keinem Zeitpunkt' },
);

const item = (key: string, text: Wording): Item => ({ key, text, anchors });

/** WHO well-being index: five items, their sum times four, 0-100, higher is better. */
export const who5: Instrument = {
  key: 'who-5',
  version: 1,
  name: 'WHO-5',
  better: 'higher',
  about: 'person',
  instruction: {
    en: 'Please indicate for each of the five statements which is closest to how you have been feeling over the last two weeks.',
    de: 'Die folgenden Aussagen betreffen Ihr Wohlbefinden in den letzten zwei Wochen. Bitte wählen Sie bei jeder Aussage, was am ehesten zutrifft.',
  },
  items: [
    item('cheerful', {
      en: 'I have felt cheerful and in good spirits',
      de: 'In den letzten zwei Wochen war ich froh und guter Laune',
    }),
    item('calm', {
      en: 'I have felt calm and relaxed',
      de: 'In den letzten zwei Wochen habe ich mich ruhig und entspannt gefühlt',
    }),
    item('active', {
      en: 'I have felt active and vigorous',
      de: 'In den letzten zwei Wochen habe ich mich energisch und aktiv gefühlt',
    }),
    item('rested', {
      en: 'I woke up feeling fresh and rested',
      de: 'In den letzten zwei Wochen habe ich mich beim Aufwachen frisch und ausgeruht gefühlt',
    }),
    item('interested', {
      en: 'My daily life has been filled with things that interest me',
      de: 'In den letzten zwei Wochen war mein Alltag voller Dinge, die mich interessieren',
    }),
  ],
  factor: 4,
  mayLeaveOut: 0,
  // Fifty itself is low; scores come in steps of four.
  cutOff: {
    value: 52,
    source: 'Topp, Østergaard, Søndergaard & Bech (2015), Psychother Psychosom 84(3):167-176',
    verified: true,
  },
  reliableChange: {
    value: 10,
    source: 'Topp et al. (2015): ten points as a relevant change, from memory',
    verified: false,
  },
  licence: 'Psychiatric Research Unit, WHO Collaborating Centre in Mental Health. Free of charge.',
  source: 'Topp, Østergaard, Søndergaard & Bech (2015), Psychother Psychosom 84(3):167-176',
};
