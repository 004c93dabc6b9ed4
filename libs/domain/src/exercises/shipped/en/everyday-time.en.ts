import { choice, done, exercise, meeting, text } from '../draft.ts';
import type { Exercise } from '../../exercise.ts';

/** Step three: time that is meant, out of what the day has anyway. */
export const everydayTimeEn: readonly Exercise[] = [
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
    key: 'coffee',
    title: 'First coffee',
    step: 'time',
    signs: ['partnership'],
    causes: ['stress'],
    mode: 'together',
    minutes: 10,
    purpose:
      'Ten minutes before the day takes over. Leaving plans and logistics outside shows a couple that they still have something else to talk about, or can be quiet together.',
    invitation:
      'On three mornings this week, the first ten minutes are yours. Coffee, tea or hot water; in bed, on the stairs, at the kitchen table. No calendar, no shopping list, no phone. If one of you wakes slowly, sit there slowly.',
    notWhen: '',
    prompts: [
      choice('mornings', 'How many mornings did it become?', [
        'None yet',
        'One',
        'Two',
        'Three or more',
      ]),
      text('talked', 'What did you talk about, once plans were left out?', 'Silence counts.'),
      text('keep', 'What would you need to keep one such morning a week?'),
    ],
  }),
  exercise({
    key: 'cook-together',
    title: 'Side by side at the stove',
    step: 'time',
    signs: ['partnership', 'affection'],
    causes: ['stress'],
    mode: 'together',
    minutes: 45,
    purpose:
      'A shared task with busy hands. Reading and doing in turns lets each of them lead and be led, where nothing much can go wrong.',
    invitation:
      'Choose a dish that neither of you has ever made. One reads the recipe aloud, the other does exactly what is read. Change over half-way. If it turns out badly, there is bread.',
    notWhen: '',
    prompts: [
      meeting('evening', 'Which evening, and in whose kitchen?'),
      text('dish', 'What did you cook, and how did it turn out?'),
      choice('part', 'Which part did you like better?', ['Reading', 'Doing', 'Both', 'The eating']),
      text('moment', 'Was there a moment when you felt like a team?'),
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
];
