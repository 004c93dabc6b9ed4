import { choice, done, exercise, text } from './draft.ts';
import type { Exercise } from './exercise.ts';

/** Step four: asking again, as if one did not know the answer. */
export const curiosityEn: readonly Exercise[] = [
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
    key: 'admire',
    title: 'What I admire, seen this week',
    step: 'curiosity',
    signs: ['affection', 'togetherness'],
    causes: [],
    mode: 'reveal',
    minutes: 8,
    purpose:
      'Replaces the general compliment by two observed acts. Being seen exactly is warmer than being praised.',
    invitation:
      'Watch your partner for a few days as you would watch somebody you have just met. Then write down two things they did that you admire. You read each other’s once you are both done.',
    notWhen: '',
    prompts: [
      text('first-act', 'One thing your partner did this week that you admire.'),
      text('second-act', 'And another, one that nobody else would have noticed.'),
      text('shows', 'What do these two say about the person you live with?'),
    ],
  }),
  exercise({
    key: 'needs-rhythm',
    title: 'Two rhythms',
    step: 'curiosity',
    signs: ['togetherness'],
    causes: ['needs'],
    mode: 'reveal',
    minutes: 15,
    purpose:
      'For the evening in which one wants to talk and the other wants quiet. Shows two rhythms instead of one right and one wrong, and asks for an evening with room for both.',
    invitation:
      'You come home after a full day. What do you need first, and what next? Answer alone. When both are done, lay the two evenings side by side and build one in which each of you gets a piece.',
    notWhen: '',
    prompts: [
      choice('first-need', 'What do you need first?', [
        'Quiet',
        'Talk',
        'Touch',
        'Food',
        'Movement',
      ]),
      choice('next-need', 'And after that?', ['Quiet', 'Talk', 'Touch', 'Food', 'Movement']),
      text('misread', 'What might your partner take it for, when you need that?'),
      text('evening', 'Sketch an evening this week that has room for both of you.'),
    ],
  }),
  exercise({
    key: 'lately-inspired',
    title: 'What moves you lately',
    step: 'curiosity',
    signs: ['talk'],
    causes: ['needs'],
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
];
