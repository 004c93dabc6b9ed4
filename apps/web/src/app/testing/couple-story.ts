import type { PortalSession } from '@closeknit/contracts/appointments';
import type { PortalAssignment } from '@closeknit/contracts/assignments';
import type { OwnCheckIns } from '@closeknit/contracts/check-ins';
import type { Prompt } from '@closeknit/contracts/exercises';
import type { OwnPrivacy, ThisWeek } from '@closeknit/contracts/portal';

/** Tuesday 24 November, noon in Lisbon: what Ana finds in her portal. */
export const noon = '2026-11-24T12:00:00Z';

export const distanceId = '0192f0c1-0000-7000-8000-00000000000b';

export const tonight: PortalSession = {
  id: '0192f0c1-0000-7000-8000-00000000000c',
  startsAt: '2026-11-24T18:30:00Z',
  minutes: 50,
  place: 'Video',
  state: 'booked',
  attending: [],
  mayCancel: false,
  mayMove: false,
  undoUntil: null,
};

export const aTask = (facts: Partial<ThisWeek['exercises'][number]> = {}) => ({
  id: distanceId,
  title: 'Naming the distance',
  invitation: 'Write what you noticed.',
  mode: 'reveal' as const,
  minutes: 20,
  dueOn: '2026-11-29',
  overdue: false,
  begun: false,
  halved: false,
  note: '',
  forYouAlone: false,
  role: null,
  inPlaceOf: null,
  ...facts,
});

export const aWeek = (facts: Partial<ThisWeek> = {}): ThisWeek => ({
  today: '2026-11-24',
  exercises: [],
  checkInDue: null,
  agreementToSign: null,
  later: 0,
  nextSession: null,
  wordsFrom: [],
  waiting: { documents: false, releases: false },
  leftOut: [],
  doneLately: [],
  ...facts,
});

const asked = { asks: 'both', help: '', visibility: 'therapist' } as const;

export const prompts: Prompt[] = [
  { ...asked, key: 'when', type: 'text', question: 'When did you last feel close?' },
  {
    ...asked,
    key: 'far',
    type: 'scale',
    question: 'How near do you feel today?',
    lowest: 'Very far',
    highest: 'Very near',
  },
];

export const anAnswer = (facts: Partial<PortalAssignment['answers'][number]> = {}) => ({
  promptKey: 'when',
  value: 'In June.',
  visibility: 'therapist' as const,
  mayNarrow: true,
  revision: 3,
  savedAt: '2026-11-23T22:04:00Z',
  ...facts,
});

export const anAssignment = (facts: Partial<PortalAssignment> = {}): PortalAssignment => ({
  id: distanceId,
  exercise: {
    title: 'Naming the distance',
    mode: 'reveal',
    minutes: 20,
    invitation: 'Write what you noticed.',
    prompts,
  },
  note: '',
  forYouAlone: false,
  role: null,
  dueOn: '2026-11-29',
  done: false,
  takenBack: false,
  relief: null,
  answers: [],
  fromOther: [],
  ...facts,
});

const scores = { talk: 5, affection: 6, partnership: 5, openness: 5, togetherness: 3 };

export const aWord = (
  facts: Partial<OwnCheckIns['weeks'][number]['words'][number]> = {},
): OwnCheckIns['weeks'][number]['words'][number] => ({
  id: '0192f0c1-0000-7000-8000-0000000000b1',
  kind: 'good',
  text: 'We walked on Sunday, slowly.',
  visibility: 'shared',
  mayNarrow: true,
  ...facts,
});

export const someCheckIns: OwnCheckIns = {
  due: '2026-11-23',
  weeks: [
    {
      week: '2026-11-02',
      total: 24,
      scores,
      nearness: 3,
      words: [],
      mayClear: false,
      theirs: null,
    },
    {
      ...{ week: '2026-11-09', total: null, scores: null, nearness: null },
      ...{ words: [], mayClear: false, theirs: null },
    },
    {
      ...{ week: '2026-11-16', total: 31, scores, nearness: 5, mayClear: true, theirs: null },
      words: [aWord()],
    },
  ],
  lineShownSince: null,
};

export const someAnswers: OwnPrivacy = {
  answers: [
    {
      assignmentId: distanceId,
      title: 'Naming the distance',
      prompt: prompts[0]!,
      value: 'In June.',
      visibility: 'private',
      mayNarrow: false,
      forYouAlone: false,
      revision: 3,
      writtenAt: '2026-11-23T22:04:00Z',
    },
  ],
};
