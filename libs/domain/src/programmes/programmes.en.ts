import type { ProgrammeKey, ProgrammeWords } from './items.ts';

export const programmesEn: Readonly<Record<ProgrammeKey, ProgrammeWords>> = {
  'six-weeks': {
    title: 'Six weeks back to each other',
    about:
      'Two small things a week, for six weeks: name the distance, make it safer to talk, make time, grow curious again, and keep one small habit.',
    purpose:
      'The five steps in their order, two exercises for each, and a weekly talk that stays. For couples who have grown apart and have a little strength to spare.',
    notWhen: 'One is afraid of the other, or a separation has been decided.',
  },
  'after-quarrels': {
    title: 'After too many quarrels',
    about:
      'A pause you both trust, what helps you in the middle of it, a softer way to begin, and turns at listening.',
    purpose:
      'For quarrels that never close. Begins with a pause both have agreed on, and practises listening only once a session has been held.',
    notWhen: 'There is violence, or one uses silence to punish.',
  },
  'no-time': {
    title: 'New baby, new job, no time',
    about:
      'Things of two to twenty minutes, for weeks in which nothing else fits in. What does not fit may wait.',
    purpose:
      'For stress and transitions: contact at the edges of the day first, then stress that is heard, and last the load that one of them carries unseen.',
    notWhen: '',
  },
  'two-rhythms': {
    title: 'Two rhythms',
    about:
      'One likes to talk in the evening, the other wants quiet: find out what each of you needs, and build one hour that suits both.',
    purpose:
      'For needs that do not match. The two rhythms are laid side by side without a judgement, and become one ritual that both have shaped.',
    notWhen: 'One gives in to every wish of the other already.',
  },
  'open-door': {
    title: 'Opening the door a little',
    about:
      'For the two of you at your own pace: what each of you protects, what makes it easier to speak, and questions that begin easy. Passing is always allowed.',
    purpose:
      'For guardedness. Each writes alone first; what makes it safe to speak comes after a session, and the deeper questions last.',
    notWhen: 'What one of them says has been used against them.',
  },
  'before-we-decide': {
    title: 'Two weeks before we decide',
    about:
      'Before you decide anything: two quiet things for each of you alone, then one for both. Nothing has to come of it.',
    purpose:
      'For couples who are not sure whether they stay. Gentle and open-ended: each by oneself first, and talking only after a session.',
    notWhen: 'One of them has decided, or one is pressed to stay.',
  },
};
