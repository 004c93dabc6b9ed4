import { askedOf, choice, done, exercise, list, text } from '../draft.ts';
import type { Exercise } from '../../exercise.ts';

/** Step two: making it safe again to say something that matters. */
export const safetyEn: readonly Exercise[] = [
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
      list('opens', 'Three things that make it easier for you to open up.', { most: 3 }),
      list('shuts', 'Three things that make you close the door.', { most: 3 }),
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
    evidence: {
      note: 'Both partners of couples living together kept a daily record. Gratitude on one day went along with feeling more connected and more satisfied on the next, for the one who thanked and the one who was thanked. What was observed was everyday gratitude, not an exercise.',
      source:
        'Algoe, S. B., Gable, S. L., & Maisel, N. C. (2010). It’s the little things: Everyday gratitude as a booster shot for romantic relationships. Personal Relationships, 17, 217–233.',
    },
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
  exercise({
    key: 'good-news',
    title: 'Good news well met',
    step: 'safety',
    signs: ['togetherness'],
    causes: ['needs'],
    mode: 'each',
    minutes: 10,
    purpose:
      'Sharing joy is easier to practise than sharing pain, and it builds the same trust. The one who listens learns to stay with good news instead of moving on to what still has to be done.',
    invitation:
      'One of you tells something good from the last days, however small: a kind word, a parking space, a sentence in a book. The other asks three curious questions, so that it lasts a little longer. No “yes, but”, no better story of one’s own.',
    notWhen: '',
    roles: { one: 'You tell something good', other: 'You ask three curious questions' },
    evidence: {
      note: 'In close relationships, people whose partner usually meets good news with active interest report more intimacy and more satisfaction day by day. This was observed, not brought about: it does not show that practising the questions changes a relationship.',
      source:
        'Gable, S. L., Reis, H. T., Impett, E. A., & Asher, E. R. (2004). What do you do when things go right? Journal of Personality and Social Psychology, 87(2), 228–245.',
    },
    prompts: [
      askedOf('one', text('news', 'What good thing did you tell?')),
      askedOf('one', text('question', 'Which question made you go on telling?')),
      askedOf('other', text('asked', 'What did you learn by asking that you would have missed?')),
      done('told', 'We took our time with it.'),
    ],
  }),
];
