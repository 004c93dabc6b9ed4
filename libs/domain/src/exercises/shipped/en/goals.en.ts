import { choice, done, exercise, list, readBy, text } from '../draft.ts';
import type { Exercise } from '../../exercise.ts';

/** Step five: small goals that last. */
export const goalsEn: readonly Exercise[] = [
  exercise({
    key: 'one-small-goal',
    title: 'One small thing each',
    step: 'goals',
    signs: ['partnership', 'togetherness'],
    causes: [],
    mode: 'each',
    minutes: 10,
    purpose:
      'Ties one tiny act to a moment that comes anyway. The partner says what would make it easier instead of checking whether it is done.',
    invitation:
      'Choose one thing you will do for the two of you this week, so small that it is almost silly. Tie it to a moment: “When I have parked the car, I will leave work there for a minute before I come in.” Tell your partner.',
    notWhen: '',
    evidence: {
      note: 'Across 94 tests, plans of the form “when ..., I will ...” helped people to do what they had set out to do, with a medium to large effect (d = 0.65). None of this speaks of couples; the form of the plan is what is borrowed.',
      source:
        'Gollwitzer, P. M., & Sheeran, P. (2006). Implementation intentions and goal achievement: A meta-analysis of effects and processes. Advances in Experimental Social Psychology, 38, 69–119.',
    },
    prompts: [
      text('when', 'When ... (a moment that comes by itself)'),
      text('will', '... I will ... (something that takes two minutes at most)'),
      text('easier', 'Ask your partner: what would make it easier? Write down the answer.'),
    ],
  }),
  exercise({
    key: 'weekly-talk',
    title: 'The weekly half hour',
    step: 'goals',
    signs: ['talk', 'partnership'],
    causes: ['conflict', 'stress'],
    mode: 'together',
    minutes: 30,
    purpose:
      'A fixed place for what otherwise comes up at the wrong moment. Thanks come first, and only one thing is mended.',
    invitation:
      'Half an hour, at the same time every week, without screens. Four rounds: what I thank you for; what worked between us; one thing to mend, only one; one plan we look forward to. Stop when the time is up, even mid-sentence.',
    notWhen: '',
    prompts: [
      text('worked', 'What worked between you this week?'),
      text('mend', 'Which one thing do you want to mend, and what is the first step?'),
      text('plan', 'What are you looking forward to?'),
      done('held', 'We held our half hour.'),
    ],
  }),
  exercise({
    key: 'thoughtful-message',
    title: 'A message in the middle of the day',
    step: 'goals',
    signs: ['affection', 'togetherness'],
    causes: ['stress'],
    mode: 'each',
    minutes: 2,
    purpose:
      'A sign of being thought of, without a task in it. For couples whose messages have become shopping lists.',
    invitation:
      'Three times this week, send your partner a message that is not about chores, children or keys. A memory, a photograph of the sky, “thinking of your meeting at two”. It needs no answer.',
    notWhen: 'Messages are used to keep watch on the other.',
    prompts: [
      choice('sent', 'How many did you send?', ['None yet', 'One', 'Two', 'Three or more']),
      text('best', 'Which of the ones you received stayed with you?'),
    ],
  }),
  exercise({
    key: 'division',
    title: 'Who carries what',
    step: 'goals',
    signs: ['partnership'],
    causes: ['stress'],
    mode: 'reveal',
    minutes: 30,
    purpose:
      'Brings the unseen work to the table without a trial. Swapping one thing for two weeks teaches more than counting.',
    invitation:
      'Write down what you carry for the household and the family, also what nobody sees: remembering, planning, worrying. Each alone. Then read both lists and choose one thing to swap for two weeks.',
    notWhen: 'One of them decides alone about money or time, and the list would be a risk.',
    prompts: [
      text('seen', 'What do you carry that everyone sees?'),
      text('unseen', 'And what that nobody sees?'),
      text('theirs', 'What does your partner carry that you would not like to lose?'),
      text('swap', 'Which one thing would you swap for two weeks?'),
    ],
  }),
  exercise({
    key: 'good-enough-week',
    title: 'A good-enough week',
    step: 'goals',
    signs: ['partnership'],
    causes: ['stress'],
    mode: 'together',
    minutes: 15,
    purpose:
      'For weeks in which nothing more is possible. Agreeing on what may fall takes the reproach out of it, and two minutes that stay keep the thread.',
    invitation:
      'Look at the week ahead as it really is. Decide together what may fall: the ironing, the visit, the perfect dinner. Then choose two minutes a day that stay, whatever comes. Let the rest be good enough.',
    notWhen: '',
    prompts: [
      list('falls', 'What may fall this week?', { most: 8 }),
      text(
        'stays',
        'Which two minutes stay?',
        'A hello at the door, a cup of tea, lights out together.',
      ),
      text('tell', 'How will you tell each other when it is too much?'),
    ],
  }),
  exercise({
    key: 'letter-still',
    title: 'I still choose',
    step: 'goals',
    signs: ['togetherness', 'openness'],
    causes: ['guardedness'],
    mode: 'alone',
    minutes: 20,
    purpose:
      'A letter about having chosen, then and now. Whether it is ever given is up to its author; writing it already changes how one looks across the table.',
    invitation:
      'Write your partner a letter, by hand if you like. What did you choose when you chose each other? What do you choose now, knowing what you know? Keep it, or give it when the moment is right. Nobody reads what you write here unless you decide so.',
    notWhen: 'One of them has decided to part, or the other would take the letter for an answer.',
    prompts: [
      readBy('private', text('then', 'What did you choose then?')),
      readBy(
        'private',
        text('now', 'What do you choose now?', 'With open eyes. It may be something small.'),
      ),
      choice('letter', 'What happens to the letter?', [
        'I keep it',
        'I give it when I am ready',
        'I have given it',
        'I did not write one',
      ]),
    ],
  }),
];
