import { choice, exercise, list, text } from '../draft.ts';
import type { Exercise } from '../../exercise.ts';

/** Step one, each by oneself. */
export const nameAloneEn: readonly Exercise[] = [
  exercise({
    key: 'before-drift',
    title: 'When it was easy',
    step: 'name',
    signs: ['talk', 'togetherness'],
    causes: ['stress'],
    mode: 'alone',
    minutes: 15,
    purpose:
      'Looks for what each of them did in better times that is small enough to do again. Good for couples who can only see what is missing.',
    invitation:
      'Think of a time when being together was easy. Not the holiday of a lifetime; an ordinary week will do. Look for what you yourself did then, and whether a little of it would fit into this week.',
    notWhen: 'A recent loss or betrayal makes looking back hurt more than it helps.',
    prompts: [
      text('time', 'When was it, and what did an evening look like?'),
      text('did', 'What did you do then that you hardly do now?', 'Yours, not your partner’s.'),
      text('again', 'Which small piece of it could you do once this week?'),
    ],
  }),
  exercise({
    key: 'what-i-protect',
    title: 'What I protect',
    step: 'name',
    signs: ['openness'],
    causes: ['guardedness'],
    mode: 'alone',
    minutes: 15,
    purpose:
      'Treats silence as something that once made sense. Prepares a gentler talk in the session about what opening up would need.',
    invitation:
      'Going quiet usually keeps something safe. Take a quarter of an hour by yourself to find out what. You decide, answer by answer, who reads this.',
    notWhen: 'Old wounds come up that should not be met alone; do it in the session then.',
    prompts: [
      text('quiet', 'When do you go quiet, or talk about something else instead?'),
      text('safe', 'What does that keep safe?', 'A feeling, a person, your peace, the evening.'),
      text('cost', 'And what does it cost you?'),
    ],
  }),
  exercise({
    key: 'feelings-words',
    title: 'Finer words',
    step: 'name',
    signs: ['talk', 'openness'],
    causes: ['guardedness'],
    mode: 'alone',
    minutes: 8,
    purpose:
      'For people who answer “fine”, “stressed” or “annoyed”. A finer word is easier to answer than a mood, and finding it alone is a small first step towards saying it.',
    invitation:
      'Twice this week, stop at a moment when you would say “fine”, “stressed” or “annoyed”. Look for three words that fit better: worn out, left out, hopeful, ashamed, tender, restless, relieved, on edge, homesick, proud. Yours may be others.',
    notWhen: '',
    prompts: [
      list('first-words', 'The first moment: three words that fit better.', { most: 3 }),
      list('second-words', 'And the second.', { most: 3 }),
      text('closest', 'Which of the words comes closest, and what does it ask for?'),
      choice('tell', 'Would you tell your partner that word?', [
        'I already have',
        'Soon',
        'In the session rather',
        'Not for now',
      ]),
    ],
  }),
];
