import { choice, done, exercise, text } from './draft.ts';
import type { Exercise } from './exercise.ts';

/** Step two: making it safe again to say something that matters. */
export const safetyEn: readonly Exercise[] = [
  exercise({
    key: 'listening-turns',
    title: 'Listening in turns',
    step: 'safety',
    signs: ['talk', 'openness'],
    causes: ['conflict'],
    mode: 'turns',
    minutes: 20,
    purpose:
      'Slows talking down until both feel heard. The frame does the work: ten minutes, one voice, and the listener gives back before adding anything.',
    invitation:
      'Ten minutes each. One of you speaks, about yourself and one thing only. The other listens, and now and then says what has arrived. No advice, no defence, no clock watching: set a soft bell. Then change over.',
    notWhen: 'There is violence or fear at home, or one of you has been drinking.',
    prompts: [
      text('understood', 'What did you understand that you had not known?', 'One or two lines.'),
      text('felt-heard', 'When did you feel most heard?'),
      done('both-turns', 'We each had our ten minutes.'),
    ],
  }),
  exercise({
    key: 'soft-start',
    title: 'A softer start',
    step: 'safety',
    signs: ['openness'],
    causes: ['conflict'],
    mode: 'each',
    minutes: 10,
    purpose:
      'Turns one complaint into an observation, a feeling and a request. The partner’s only part is to say which word made it easier to listen.',
    invitation:
      'Choose one small complaint, a three out of ten. Write it again in three parts: what you saw, what you felt, what you are asking for. Read it to your partner when you both have a minute. Then ask which word helped.',
    notWhen: '',
    prompts: [
      text('saw', 'What did you see or hear?', 'Only what happened, without why.'),
      text(
        'felt',
        'What did you feel?',
        'A feeling, not a verdict: “alone” rather than “ignored”.',
      ),
      text('ask', 'What would you like to ask for?', 'Something that can be done this week.'),
      text('word', 'After reading it out: which word did your partner say helped?'),
    ],
  }),
  exercise({
    key: 'repair-menu',
    title: 'Our repair menu',
    step: 'safety',
    signs: ['openness', 'togetherness'],
    causes: ['conflict'],
    mode: 'reveal',
    minutes: 15,
    purpose:
      'Collects, in calm weather, what helps each of them in the middle of a quarrel. What stands on both lists becomes a thing they may try first.',
    invitation:
      'Think of a quarrel that turned out all right. Something helped. Write down what works on you when things get loud, each alone; you see the other’s list when both are done. Whatever is on both goes on the fridge.',
    notWhen: '',
    prompts: [
      choice('first-help', 'In the middle of a quarrel, what helps you most?', [
        'A hand on my arm, if asked first',
        'A short break',
        'A joke that is not at my expense',
        '“I see your point”',
        '“I am sorry about that part”',
        'Slowing down and speaking softly',
      ]),
      text('never', 'What makes it worse, even when it is meant well?'),
      text('sign', 'What could you say or do to show that you want to make up?'),
    ],
  }),
  exercise({
    key: 'safe-to-say',
    title: 'Safe to say',
    step: 'safety',
    signs: ['openness'],
    causes: ['guardedness'],
    mode: 'reveal',
    minutes: 12,
    purpose:
      'Makes visible what opens each of them and what shuts them, so that neither has to guess. Short lists keep it from becoming a list of charges.',
    invitation:
      'Some things make it easier to say what is really going on; others close the door. Write down three of each, about yourself. You both see them once you have both finished.',
    notWhen: 'Either of them might use the list to press harder.',
    prompts: [
      text('opens', 'Three things that make it easier for you to open up.'),
      text('shuts', 'Three things that make you close the door.'),
      text('try', 'One of the first three that you could do for your partner, too.'),
    ],
  }),
  exercise({
    key: 'three-thanks',
    title: 'Three thanks',
    step: 'safety',
    signs: ['affection', 'togetherness'],
    causes: ['stress'],
    mode: 'turns',
    minutes: 5,
    purpose:
      'Trains the eye for what the other already does. The thanks must be concrete and say what it meant, or it turns into politeness.',
    invitation:
      'On three evenings this week, tell each other one thing you noticed today and what it meant to you. “Thank you for taking the bins out, I could stay with my book.” Small is right.',
    notWhen: '',
    prompts: [
      text('noticed', 'Which of your own thanks did you mean most?'),
      text('surprised', 'Which of your partner’s thanks surprised you?'),
      done('three-evenings', 'We found three evenings for it.'),
    ],
  }),
  exercise({
    key: 'stress-talk',
    title: 'Your day, my ears',
    step: 'safety',
    signs: ['talk', 'partnership'],
    causes: ['stress'],
    mode: 'turns',
    minutes: 20,
    purpose:
      'Keeps strain from outside from settling between them. The listener takes sides and holds back solutions unless asked.',
    invitation:
      'Ten minutes each at the end of a working day. Tell your partner what weighed on you out there: the job, the family, the traffic. The listener is on your side and offers no advice unless you ask for it.',
    notWhen: 'The strain to be told is the partner.',
    prompts: [
      choice('day', 'Which part did you find harder?', ['Telling', 'Listening', 'Neither']),
      text('helped', 'What did your partner say or do that did you good?'),
      done('both-days', 'We each had our ten minutes.'),
    ],
  }),
];
