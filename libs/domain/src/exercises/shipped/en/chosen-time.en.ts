import { choice, done, exercise, list, meeting, readBy, text } from '../draft.ts';
import type { Exercise } from '../../exercise.ts';

/** Step three: time and touch that one has to choose. */
export const chosenTimeEn: readonly Exercise[] = [
  exercise({
    key: 'twenty-second-hug',
    title: 'A long hug',
    step: 'time',
    signs: ['affection'],
    causes: ['needs'],
    mode: 'together',
    minutes: 2,
    purpose:
      'Touch that leads nowhere and asks for nothing. The question beforehand matters as much as the hug: a no that is welcome makes the next yes worth something.',
    invitation:
      'Ask first: “Would you like a long hug?” If the answer is yes, hold each other standing, feet on the ground, until one of you breathes out deeply. That takes longer than one thinks. Any word ends it. If the answer is no, say thank you for it.',
    notWhen:
      'Touch is unwelcome to one of them, or touch is bound up with old injuries; then it belongs in the session first.',
    prompts: [
      choice('asking', 'How was it to ask, and to be asked?', [
        'Easy',
        'Unusual',
        'Hard',
        'It did not come to it',
      ]),
      text('noticed', 'What did you notice in your body, or in your thoughts?'),
      done('hugged', 'We tried it, or said a good no.'),
    ],
  }),
  exercise({
    key: 'touch-menu',
    title: 'A menu of touch',
    step: 'time',
    signs: ['affection'],
    causes: ['needs'],
    mode: 'reveal',
    minutes: 15,
    purpose:
      'Takes the guessing out of tenderness. Only what each would welcome is laid open; what is not wanted for now stays with its author, and with you if they choose so.',
    invitation:
      'From a hand on the shoulder to falling asleep in each other’s arms: what would you like at the moment? Each writes alone. Your partner will read only what you put on the first two lists, once you are both done. What stands on both is where you can begin.',
    notWhen: 'One of them presses or is pressed: no list should make a no harder.',
    prompts: [
      list('welcome', 'What is welcome to you, any day?', {
        most: 12,
        help: 'Only what you would be glad of. A hand on the back, sitting close, hair being stroked, a kiss in passing.',
      }),
      list('sometimes', 'What is welcome sometimes, if you are asked?', { most: 12 }),
      readBy(
        'private',
        list('not-now', 'And what not, for now?', {
          most: 12,
          help: 'For yourself. You need not explain any of it to anybody.',
        }),
      ),
      text('signal', 'How would you like to be asked?', 'A word, a look, an open hand.'),
    ],
  }),
  exercise({
    key: 'ritual',
    title: 'A ritual of our own',
    step: 'time',
    signs: ['partnership', 'togetherness'],
    causes: ['stress'],
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
  exercise({
    key: 'new-thing',
    title: 'Something neither knows',
    step: 'time',
    signs: ['partnership'],
    causes: ['stress'],
    mode: 'together',
    minutes: 90,
    purpose:
      'For couples who run well and have become predictable to each other. New to both means that nobody is the expert, and both are a little awkward together.',
    invitation:
      'Each of you writes down three things you have never done and would try. Find one that is new to both: a dance class, a night walk, a language in which you order your dinner. An hour and a half is enough. Being bad at it is part of it.',
    notWhen: '',
    evidence: {
      note: 'In three laboratory experiments, couples rated their relationship higher after seven minutes of a novel and arousing task together than after a more ordinary one. The effect was measured right afterwards.',
      source:
        'Aron, A., Norman, C. C., Aron, E. N., McKenna, C., & Heyman, R. E. (2000). Couples’ shared participation in novel and arousing activities and experienced relationship quality. Journal of Personality and Social Psychology, 78(2), 273–284.',
    },
    prompts: [
      list('ideas', 'What have you never done and would try?', { most: 3 }),
      meeting('date', 'Which one will it be, and when?', 'The place can tell what it is.'),
      text('showed', 'What did your partner show there that you do not see at home?'),
      done('tried', 'We tried it.'),
    ],
  }),
  exercise({
    key: 'half-hour-off',
    title: 'Half an hour off for you',
    step: 'time',
    signs: ['togetherness'],
    causes: ['stress', 'needs'],
    mode: 'each',
    minutes: 30,
    purpose:
      'Time alone as a gift instead of a flight. For couples in which one needs more quiet than the other, or neither has had any for months.',
    invitation:
      'Each of you gives the other half an hour in which nothing is asked of them: no child, no doorbell, no “are you coming?”. Agree on both half hours before the first begins. Afterwards tell each other how it was, in two sentences.',
    notWhen: '',
    prompts: [
      meeting('mine', 'When is your half hour?'),
      text('did', 'What did you do with yours?', 'Nothing is a good answer.'),
      text('given', 'How was it to give the other theirs?'),
    ],
  }),
];
