import { choice, exercise, text } from './draft.ts';
import type { Exercise } from './exercise.ts';

const fiveSigns = [
  'How deep our talks go',
  'How often we touch',
  'Whether we feel like partners',
  'Whether it is safe to be open',
  'Whether I feel alone beside you',
];

/** Step one: saying together that there is a distance. */
export const nameEn: readonly Exercise[] = [
  exercise({
    key: 'distance-map',
    title: 'Our distance map',
    step: 'name',
    signs: ['talk', 'affection', 'partnership', 'openness', 'togetherness'],
    causes: [],
    mode: 'reveal',
    minutes: 15,
    purpose:
      'Gives the two of them one picture to look at. Often they find that both feel the distance, in different places, and that one corner of the map is still good ground.',
    invitation:
      'Draw your side of the map, each of you alone. Neither sees the other’s side until both are finished. Then put them next to each other and look, before anyone explains.',
    notWhen: 'One of them is afraid of the other, or would be made to pay for an honest answer.',
    prompts: [
      choice('widest', 'Where does the distance feel widest to you?', fiveSigns),
      text(
        'moment',
        'Describe one moment this month when you felt it.',
        'What happened, as a camera would have seen it. Two or three lines are plenty.',
      ),
      choice('nearest', 'And where are you still closest?', fiveSigns),
      text('kept', 'What do the two of you do that keeps that part alive?'),
    ],
  }),
  exercise({
    key: 'i-have-missed',
    title: 'I have missed',
    step: 'name',
    signs: ['talk', 'togetherness'],
    causes: ['guardedness'],
    mode: 'turns',
    minutes: 10,
    purpose:
      'A first sentence about the distance that carries longing rather than blame. Receiving it without an answer is half of the exercise.',
    invitation:
      'Find one sentence each: “I have felt a bit far from you when ..., and I miss ...” Leave out “always” and “never”. Say it out loud, in turns. Whoever listens answers only “thank you”.',
    notWhen: 'Contempt is open: the sentence would be used against the one who says it.',
    prompts: [
      text(
        'sentence',
        'Write your sentence here first: I have felt a bit far from you when ..., and I miss ...',
        'One small, real thing is better than everything at once.',
      ),
      text('heard', 'After you have both spoken: what did you hear your partner miss?'),
    ],
  }),
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
];
