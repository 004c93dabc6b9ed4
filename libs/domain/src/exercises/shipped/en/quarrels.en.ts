import { askedOf, choice, done, exercise, list, text } from '../draft.ts';
import type { Exercise } from '../../exercise.ts';

/** Step two, where quarrels are what makes it unsafe. */
export const quarrelsEn: readonly Exercise[] = [
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
    evidence: {
      note: 'Of 124 newly wed couples, how the first three minutes of talking about a conflict went told something of who was still married six years later. An observation; it does not show that a practised beginning changes the end.',
      source:
        'Carrère, S., & Gottman, J. M. (1999). Predicting divorce among newlyweds from the first three minutes of a marital conflict discussion. Family Process, 38(3), 293–301.',
    },
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
    key: 'time-out',
    title: 'A pause we both trust',
    step: 'safety',
    signs: ['openness'],
    causes: ['conflict'],
    mode: 'together',
    minutes: 15,
    purpose:
      'A pause only calms if the other can rely on its end. Agreeing on word, length and return in good weather turns walking out into a promise to come back.',
    invitation:
      'Choose a moment when you like each other. Agree on a word that stops a quarrel for both at once; on how long the pause is, twenty minutes or more, so that the body can settle; on what each of you does meanwhile; and on who comes back, and how. Try it once for nothing.',
    notWhen: 'One of them controls the other: the pause would be used to silence.',
    prompts: [
      text('word', 'Which word or sign stops you both?'),
      choice('length', 'How long is your pause?', [
        'Twenty minutes',
        'Half an hour',
        'An hour',
        'Until the next morning, with a time',
      ]),
      text(
        'meanwhile',
        'What do you do in it that calms you?',
        'Not going over the quarrel. A walk, a shower, the dishes.',
      ),
      text('return', 'Who comes back first, and with what sentence?'),
    ],
  }),
  exercise({
    key: 'unfinished',
    title: 'The small ones that stayed',
    step: 'safety',
    signs: ['partnership'],
    causes: ['conflict'],
    mode: 'alone',
    minutes: 15,
    purpose:
      'Old quarrels that never closed keep colouring new ones. Choosing the smallest, not the worst, gives the session something that can be finished.',
    invitation:
      'Some quarrels ended only because somebody went to bed. Write down the ones that are still there, one line each, as you would for a lost-property office. Then choose the smallest, and bring it to the session. The others may wait.',
    notWhen: '',
    prompts: [
      list('quarrels', 'Which ones never quite closed?', {
        most: 6,
        help: 'A line each: where, about what. No need to be fair yet.',
      }),
      text('smallest', 'Which is the smallest?'),
      text('need', 'What would you need, so that this one is over for you?'),
    ],
  }),
  exercise({
    key: 'third-eye',
    title: 'Seen from outside',
    step: 'safety',
    signs: ['openness'],
    causes: ['conflict'],
    mode: 'alone',
    minutes: 7,
    purpose:
      'Writing about a quarrel from the view of somebody neutral takes heat out of the next one. Seven minutes, in writing, and nobody has to agree on anything.',
    invitation:
      'Think of your last real disagreement. Somebody was watching who likes you both and wants the best for both. Write down what they saw, for seven minutes. Then think of the next quarrel: what would make it hard to take that view, and what would help?',
    notWhen: 'There is violence or fear at home: nobody should learn to see that from both sides.',
    evidence: {
      note: 'One trial with 120 couples over two years. Writing of this kind, 21 minutes in all, stopped the decline in how good they found their marriage during the second year; without it, the decline went on. It worked by way of less distress about conflicts.',
      source:
        'Finkel, E. J., Slotter, E. B., Luchies, L. B., Walton, G. M., & Gross, J. J. (2013). A brief intervention to promote conflict reappraisal preserves marital quality over time. Psychological Science. doi:10.1177/0956797612474938',
    },
    prompts: [
      text(
        'saw',
        'What did they see, the one who wishes you both well?',
        'No motives, no verdict. What each of you did, and what each might have needed.',
      ),
      text('hard', 'What makes it hard to see it like that in the middle of a quarrel?'),
      text('helps', 'What could remind you of this view next time?'),
    ],
  }),
  exercise({
    key: 'apology',
    title: 'A whole apology',
    step: 'safety',
    signs: ['openness'],
    causes: ['conflict'],
    mode: 'each',
    minutes: 15,
    purpose:
      'An apology in three parts, without a “but”. The other is free to answer later or not at all; being asked to forgive is not part of it.',
    invitation:
      'For one thing only, not the largest. Whoever apologises says what they did, what it did to the other, and what they will do from now on. No reasons, no “but”. Whoever listens may say “I have heard you”, and take all the time they like with the rest.',
    notWhen:
      'Forgiveness would be owed afterwards, or the same wrong is still going on. It takes a free listener.',
    roles: { one: 'You apologise', other: 'You listen, and owe nothing' },
    prompts: [
      askedOf(
        'one',
        text('did', 'What did you do?', 'In one sentence that does not contain “but” or “if”.'),
      ),
      askedOf('one', text('meant', 'What did it do to your partner, as far as you know?')),
      askedOf(
        'one',
        text('will', 'What will you do from now on?', 'Something one can see you do.'),
      ),
      askedOf('other', text('reached', 'Which part of it reached you?')),
      askedOf('other', text('open', 'What is still open for you?', 'You need not know yet.')),
    ],
  }),
];
