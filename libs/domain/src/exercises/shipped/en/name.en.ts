import { choice, exercise, list, text } from '../draft.ts';
import type { Exercise } from '../../exercise.ts';

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
    key: 'same-side',
    title: 'On the same side',
    step: 'name',
    signs: ['partnership'],
    causes: ['conflict'],
    mode: 'together',
    minutes: 10,
    purpose:
      'Moves the distance from between them to in front of them. With a name of its own it can be talked about without either of them being the problem.',
    invitation:
      'Sit next to each other, not opposite. Imagine the distance as a third one in the room, a lodger nobody invited. Give it a name, the sillier the better. Then find out together what it lives on, and what it cannot stand.',
    notWhen: '',
    prompts: [
      text('name', 'What do you call it?', 'One name for both of you.'),
      list('feeds', 'What feeds it?', {
        most: 5,
        help: 'Late evenings, phones, a subject nobody touches. Things, not people.',
      }),
      list('starves', 'And what does it not survive?', { most: 5 }),
      text('first', 'Which one of these could you do this week, the two of you?'),
    ],
  }),
  exercise({
    key: 'story-of-drift',
    title: 'How we got here',
    step: 'name',
    signs: ['partnership'],
    causes: ['stress'],
    mode: 'reveal',
    minutes: 20,
    purpose:
      'Two accounts of the same two years. Where the marks differ, each learns what weighed on the other; where they agree, the distance has a beginning and is nobody’s nature.',
    invitation:
      'Draw a line for the last two years, high where you felt close, low where you did not. Set three marks on it, each of you alone. When you are both done, lay one line over the other and tell each other about the marks. Nobody’s line is the right one.',
    notWhen: 'An affair came to light not long ago: the line would become an inquiry.',
    prompts: [
      text(
        'first-mark',
        'Your first mark: when, and what changed?',
        'A move, a birth, a new job, an illness, a silence.',
      ),
      text('second-mark', 'The second one.'),
      text('third-mark', 'And the third.'),
      text('held', 'What held all the same, through all of it?'),
    ],
  }),
];
