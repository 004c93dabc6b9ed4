import { choice, done, exercise, list, scale, text } from '../draft.ts';
import type { Exercise } from '../../exercise.ts';

/** Step four: asking again, as if one did not know the answer. */
export const curiosityAskingEn: readonly Exercise[] = [
  exercise({
    key: 'map-update',
    title: 'Update my picture of you',
    step: 'curiosity',
    signs: ['talk'],
    causes: [],
    mode: 'each',
    minutes: 20,
    purpose:
      'Pictures of each other grow old unnoticed. Guessing first makes it a game; being wrong is what brings the news.',
    invitation:
      'Each of you writes down five guesses about the other’s life at present: what worries them, whom they like to talk to, what they look forward to, what they listen to, what tires them most. Then ask. A wrong guess earns a story.',
    notWhen: '',
    prompts: [
      list('guesses', 'Your five guesses.', { most: 5 }),
      scale('right', 'How many came close?', { lowest: 'none', highest: 'all of them' }),
      text('news', 'What was new to you?'),
      text('ask-again', 'What will you ask again in a month?'),
    ],
  }),
  exercise({
    key: 'twelve-questions',
    title: 'Twelve questions, from easy to deep',
    step: 'curiosity',
    signs: ['talk', 'openness'],
    causes: ['guardedness'],
    mode: 'turns',
    minutes: 45,
    purpose:
      'Leads from light to deep in small steps, with a pass at every one. Passing freely is what makes it safe to answer freely.',
    invitation:
      'Take turns with twelve questions. One to four are light: a smell from childhood, a song you skip. Five to eight are closer: a worry, a pride. Nine to twelve are deep: a wish you keep, what you need from me. Make them up as you go. Either of you may pass, always, without a reason.',
    notWhen: '',
    evidence: {
      note: 'Pairs who took turns with questions of growing depth for 45 minutes felt closer afterwards than pairs who made small talk. They had not known each other before; whether it works alike for long-standing couples was not asked.',
      source:
        'Aron, A., Melinat, E., Aron, E. N., Vallone, R. D., & Bator, R. J. (1997). The experimental generation of interpersonal closeness: A procedure and some preliminary findings. Personality and Social Psychology Bulletin.',
    },
    prompts: [
      text('new', 'What did you learn about your partner that was new?'),
      text('next', 'Which question would you like to be asked again, in a year?'),
      choice('reached', 'How far did you get?', [
        'The light four',
        'The closer four',
        'All twelve',
      ]),
    ],
  }),
  exercise({
    key: 'lately-inspired',
    title: 'What moves you lately',
    step: 'curiosity',
    signs: ['talk'],
    causes: [],
    mode: 'turns',
    minutes: 15,
    purpose:
      'Practises following somebody’s thought instead of answering it. One opening question, three that go further, no advice.',
    invitation:
      'Ask your partner what has been on their mind lately that has nothing to do with the household. Then ask three more questions that follow from the answer. Keep your own opinion for later. Change over.',
    notWhen: '',
    prompts: [
      text(
        'moves',
        'What moves your partner at the moment?',
        'In your words, as you understood it.',
      ),
      text('curious', 'What would you like to hear more about?'),
      done('asked', 'We each asked our questions.'),
    ],
  }),
  exercise({
    key: 'dream-interview',
    title: 'A dream behind it',
    step: 'curiosity',
    signs: ['talk', 'openness'],
    causes: ['needs'],
    mode: 'turns',
    minutes: 25,
    purpose:
      'Behind a wish that keeps causing friction there is often an older one. The interview looks for it without deciding anything.',
    invitation:
      'One of you has a wish; the other is the reporter. Where does it come from? Who in your family had it, or never could? What would be different if it came true? The reporter has no opinion for ten minutes. Then change over. Nothing is decided today.',
    notWhen: '',
    prompts: [
      text('wish', 'Which wish did you tell about?'),
      text('behind', 'What did you discover behind your partner’s wish?'),
      text('small', 'Which small part of it would have room in your life now?'),
      done('interviewed', 'We were both asked.'),
    ],
  }),
];
