import { choice, done, exercise, text } from './draft.ts';
import type { Exercise } from './exercise.ts';

/** Step three: time that is meant. */
export const timeEn: readonly Exercise[] = [
  exercise({
    key: 'phone-free',
    title: 'Twenty minutes without phones',
    step: 'time',
    signs: ['togetherness', 'partnership'],
    causes: ['stress'],
    mode: 'together',
    minutes: 20,
    purpose:
      'The smallest unit of undivided attention. Nothing has to be said or solved; being reachable for each other is the point.',
    invitation:
      'Put both phones in another room. Make something warm to drink. Set a kitchen timer to twenty minutes and sit down together. Talk or don’t; just stay.',
    notWhen: '',
    prompts: [
      text('noticed', 'What did you notice after the first five minutes?'),
      done('stayed', 'We stayed for the twenty minutes.'),
    ],
  }),
  exercise({
    key: 'hello-goodbye',
    title: 'Hello and goodbye',
    step: 'time',
    signs: ['affection', 'partnership'],
    causes: ['stress'],
    mode: 'together',
    minutes: 2,
    purpose:
      'Puts contact at the two points of the day that are there anyway. For couples who say they have no time at all.',
    invitation:
      'For one week, part and greet each other properly. Stop, look up, hold each other for six slow seconds if you both like that, and ask one question: “What does your day bring?” “How was it, really?”',
    notWhen: 'Touch is unwelcome to one of them; a look and the question are enough then.',
    prompts: [
      choice('easier', 'Which came more easily?', ['The hello', 'The goodbye', 'Both', 'Neither']),
      text('best', 'Which one do you remember, and why?'),
      done('a-week', 'We did it on most days of the week.'),
    ],
  }),
  exercise({
    key: 'walk',
    title: 'A walk after work',
    step: 'time',
    signs: ['talk'],
    causes: ['stress'],
    mode: 'together',
    minutes: 30,
    purpose:
      'Walking side by side takes the weight off eye contact, and the silent half lets both arrive before they talk.',
    invitation:
      'Go out together before the evening swallows you. Walk the first half without talking. On the way back, tell each other the best and the hardest part of the day.',
    notWhen: '',
    prompts: [
      text('best-hardest', 'What was your partner’s best, and what was the hardest?'),
      done('walked', 'We went for our walk.'),
    ],
  }),
  exercise({
    key: 'ritual',
    title: 'A ritual of our own',
    step: 'time',
    signs: ['partnership', 'togetherness'],
    causes: ['stress', 'needs'],
    mode: 'together',
    minutes: 20,
    purpose:
      'Moves time together from good intentions into the calendar. Deciding beforehand what may cancel it protects it from everything else.',
    invitation:
      'Invent one small ritual that belongs to the two of you: Friday soup, Sunday papers in bed, a song while washing up. Decide when, how long and what is allowed to cancel it. Put it in both calendars.',
    notWhen: '',
    prompts: [
      text('ritual', 'What is it, when, and for how long?'),
      text('ours', 'What makes it yours?', 'A place, a cup, a sentence, a silly name.'),
      text('cancels', 'What may cancel it, and how do you make up for it?'),
    ],
  }),
];
