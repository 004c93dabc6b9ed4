import { choice, exercise, list, text } from '../draft.ts';
import type { Exercise } from '../../exercise.ts';

/** Step four: each writes apart, and then they look. */
export const curiosityApartEn: readonly Exercise[] = [
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
    key: 'question-jar',
    title: 'The question jar',
    step: 'curiosity',
    signs: ['talk'],
    causes: [],
    mode: 'reveal',
    minutes: 10,
    purpose:
      'People rarely ask what they would love to be asked. Here each writes the questions they wish for, and gets them.',
    invitation:
      'Write down three questions you would like your partner to ask you. When you are both done, put all six on slips of paper into a jar. Draw one a day, at dinner or in bed, and take turns. Whoever is asked may draw again.',
    notWhen: '',
    prompts: [
      list('questions', 'Three questions you wish to be asked.', {
        most: 3,
        help: '“What did you want to be at ten?” “What are you proud of that nobody knows?”',
      }),
      text('why', 'Which of them matters most to you, and why?'),
    ],
  }),
  exercise({
    key: 'first-impressions',
    title: 'The day we met, twice',
    step: 'curiosity',
    signs: ['togetherness'],
    causes: [],
    mode: 'reveal',
    minutes: 15,
    purpose:
      'A story both know, told from two sides. How a couple tells its beginning together is worth listening to in the session.',
    invitation:
      'Each of you writes down the day you met, or the first hour you remember, by yourself. What did you see first? What did you get wrong? Once both are done, read them aloud to each other, yours first or theirs, and enjoy where they do not match.',
    notWhen: '',
    prompts: [
      text('saw', 'What did you notice first?'),
      text('wrong', 'What did you take for something else at the time?'),
      text('still', 'What of that person do you still see today?'),
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
];
