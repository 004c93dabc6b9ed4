import type { SafetyQuestion } from './question.ts';

/**
 * Written for Closeknit; no published instrument is quoted or followed item by item. They ask for
 * acts rather than for a feeling of safety: "do you feel safe at home?" alone misses nine of ten
 * who are hurt there (sensitivity 8.8 %, docs/decisions/0019). `{name}` is the other partner.
 *
 * A question, once answered by anybody, is never reworded: the set gets a new version.
 */
export const questions = [
  {
    key: 'fear',
    question: 'In the past year, were there moments when you were afraid of what {name} might do?',
    answers: ['never', 'once', 'sometimes', 'often'],
    attention: { once: 'look', sometimes: 'soon', often: 'soon' },
  },
  {
    key: 'silence',
    question: 'Do you keep quiet about things because of what could happen at home afterwards?',
    answers: ['never', 'once', 'sometimes', 'often'],
    attention: { sometimes: 'look', often: 'soon' },
  },
  {
    key: 'hurt',
    question: 'In the past year, did {name} push, hit, hold you against your will or hurt you?',
    answers: ['never', 'once', 'sometimes', 'often'],
    attention: { once: 'soon', sometimes: 'soon', often: 'soon' },
  },
  {
    key: 'threat',
    question: 'Did {name} threaten to hurt you, the children, an animal, or themselves?',
    answers: ['never', 'once', 'sometimes', 'often'],
    attention: { once: 'soon', sometimes: 'soon', often: 'soon' },
  },
  {
    key: 'life',
    question: 'Did {name} ever put hands around your neck, or make you fear for your life?',
    answers: ['no', 'yes'],
    attention: { yes: 'now' },
  },
  {
    key: 'pressure',
    question: 'Were you pressed into closeness or sex that you did not want?',
    answers: ['never', 'once', 'sometimes', 'often'],
    attention: { once: 'soon', sometimes: 'soon', often: 'soon' },
  },
  {
    key: 'watched',
    question:
      'Does {name} decide whom you see or what you spend, or look through your phone against your wish?',
    answers: ['never', 'once', 'sometimes', 'often'],
    attention: { sometimes: 'look', often: 'soon' },
  },
  {
    key: 'own',
    question: 'Did you yourself frighten or hurt {name} in the past year?',
    answers: ['never', 'once', 'sometimes', 'often'],
    attention: { once: 'look', sometimes: 'soon', often: 'soon' },
  },
  {
    key: 'together',
    question: 'Could you speak openly in a session with {name} in the room?',
    answers: ['yes', 'mostly', 'hardly', 'no'],
    attention: { hardly: 'look', no: 'soon' },
  },
  {
    key: 'today',
    question: 'Is something going on at the moment that makes you unsafe?',
    answers: ['no', 'unsure', 'yes'],
    attention: { unsure: 'soon', yes: 'now' },
  },
] as const satisfies readonly SafetyQuestion[];
