import type { Care } from '@closeknit/contracts/access';
import type { Appointment, CalendarWeek } from '@closeknit/contracts/appointments';
import type { Assignment } from '@closeknit/contracts/assignments';
import type { Couple, CoupleInBrief } from '@closeknit/contracts/couples';
import type { Exercise } from '@closeknit/contracts/exercises';

/** Tuesday, nine in the morning in New York. */
export const now = '2026-11-24T14:00:00.000Z';

const id = (number: number) => `0192f0c1-0000-7000-8000-${String(number).padStart(12, '0')}`;

export const duarteId = id(100);
export const anaId = id(101);
export const benId = id(102);

/** The couple is in the care of Mira, who reads. */
export function aCare(facts: Partial<Care> = {}): Care {
  return {
    coupleId: duarteId,
    therapistId: id(4),
    therapistName: 'Mira Okafor',
    supervisorIds: [],
    glassOpen: false,
    glassUntil: null,
    ...facts,
  };
}

export const jonas = { therapistId: id(5), therapistName: 'Jonas Lind' };

export function aCoupleInBrief(facts: Partial<CoupleInBrief> = {}): CoupleInBrief {
  return {
    id: duarteId,
    name: 'Ana & Ben Duarte',
    state: 'active',
    care: aCare(),
    partners: [
      { id: anaId, place: 'first', firstName: 'Ana', joining: 'joined' },
      { id: benId, place: 'second', firstName: 'Ben', joining: 'joined' },
    ],
    lines: {
      first: [24, 25, 24, 26, 25, 26, 25, 26, 26],
      second: [31, 30, 30, 31, 30, 29, 30, 31, 30],
    },
    lastCheckInWeek: '2026-11-23',
    nextSessionAt: '2026-11-24T18:30:00.000Z',
    overdue: [],
    ...facts,
  };
}

export const drifting = {
  first: [24, 25, 24, 26, 28, null, 30, 31, 33],
  second: [31, 30, 30, 29, 27, 25, 24, 22, 20],
};

export function aCouple(facts: Partial<Couple> = {}): Couple {
  return {
    id: duarteId,
    name: 'Ana & Ben Duarte',
    state: 'active',
    care: aCare(),
    familyName: 'Duarte',
    since: '2026-09-03T15:00:00.000Z',
    partners: [
      {
        ...{ id: anaId, place: 'first', firstName: 'Ana', joining: 'joined' },
        ...{ email: 'ana@duarte.example', zone: 'Europe/Lisbon', invitedUntil: null },
        deletedAt: null,
      },
      {
        ...{ id: benId, place: 'second', firstName: 'Ben', joining: 'expired' },
        ...{ email: 'ben@duarte.example', zone: null, invitedUntil: '2026-11-20T15:00:00.000Z' },
        deletedAt: null,
      },
    ],
    ...facts,
  };
}

/** Today at half past one in New York, half past six in Lisbon. */
export function aSession(facts: Partial<Appointment> = {}): Appointment {
  return {
    id: id(200),
    coupleId: duarteId,
    coupleName: 'Ana & Ben Duarte',
    startsAt: '2026-11-24T18:30:00.000Z',
    minutes: 50,
    place: 'video',
    state: 'booked',
    elsewhere: [{ firstName: 'Ana', zone: 'Europe/Lisbon' }],
    attending: [
      { partnerId: anaId, firstName: 'Ana', confirmed: true, noted: false },
      { partnerId: benId, firstName: 'Ben', confirmed: false, noted: false },
    ],
    aloneWith: null,
    absent: [],
    isLate: false,
    undoUntil: null,
    ...facts,
  };
}

export const cancelledSession = aSession({ id: id(201), state: 'cancelled' });
export const pastSession = aSession({ id: id(202), startsAt: '2026-11-17T18:30:00.000Z' });

export function aWeek(facts: Partial<CalendarWeek> = {}): CalendarWeek {
  return {
    therapistId: id(4),
    therapists: [{ id: id(4), name: 'Mira Okafor' }],
    zone: 'America/New_York',
    monday: '2026-11-23',
    today: '2026-11-24',
    now,
    blocks: [1, 2, 4].map((weekday) => ({ weekday, from: '09:00', to: '17:00' })),
    appointments: [aSession(), cancelledSession],
    ...facts,
  };
}

/** Nine and half past nine on Tuesday, nine on Thursday. */
export const openings = {
  zone: 'America/New_York',
  starts: ['2026-11-24T14:00:00.000Z', '2026-11-24T14:30:00.000Z', '2026-11-26T14:00:00.000Z'],
};

export function anExercise(facts: Partial<Exercise> = {}): Exercise {
  return {
    key: 'without-phones',
    version: 1,
    title: 'Twenty minutes without phones',
    step: 'time',
    signs: ['talk', 'togetherness'],
    causes: ['stress'],
    mode: 'together',
    minutes: 20,
    purpose: 'The smallest unit of undivided attention.',
    invitation: 'Put the phones in another room.',
    notWhen: '',
    roles: null,
    evidence: null,
    prompts: [
      {
        ...{ type: 'text', key: 'how', asks: 'both', question: 'How was it?', help: '' },
        visibility: 'therapist',
      },
    ],
    ...facts,
  };
}

export const listening = anExercise({
  key: 'listening',
  title: 'Listening in turns',
  step: 'safety',
  signs: ['openness'],
  notWhen: 'One of them is afraid of the other.',
});

export function anAssignment(facts: Partial<Assignment> = {}): Assignment {
  return {
    id: id(300),
    exerciseKey: 'without-phones',
    title: 'Twenty minutes without phones',
    mode: 'together',
    minutes: 20,
    dueOn: '2026-11-28',
    note: '',
    state: 'open',
    givenAt: '2026-11-21T15:00:00.000Z',
    givenTo: 'both',
    repeats: null,
    isAgain: false,
    inPlaceOf: null,
    parts: [
      {
        partnerId: anaId,
        place: 'first',
        firstName: 'Ana',
        role: null,
        relief: null,
        instead: null,
        ...done,
      },
      {
        partnerId: benId,
        place: 'second',
        firstName: 'Ben',
        role: null,
        relief: null,
        instead: null,
        ...notBegun,
      },
    ],
    ...facts,
  };
}

type Standing = Pick<Assignment['parts'][number], 'state' | 'doneAt' | 'movedAt' | 'answers'>;

const notBegun: Standing = { state: 'not-begun', doneAt: null, movedAt: null, answers: [] };
const done: Standing = {
  state: 'done',
  doneAt: '2026-11-22T20:00:00.000Z',
  movedAt: null,
  answers: [
    {
      promptKey: 'how',
      question: 'How was it?',
      value: 'We laughed about the kettle.',
      visibility: 'therapist',
      use: 'may-bring-in',
      writtenAt: '2026-11-22T20:00:00.000Z',
    },
    {
      promptKey: 'closeness-after',
      question: 'And now?',
      value: 7,
      visibility: 'shared',
      use: 'both-know',
      writtenAt: '2026-11-22T20:00:00.000Z',
    },
  ],
};
