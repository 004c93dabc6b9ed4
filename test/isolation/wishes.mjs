/*
 * What is asked for along the routes: each fits its contract, so that a refusal can only be about
 * who asks for whom.
 */
export const session = ({ coupleId }) => ({
  ...{ coupleId, startsAt: '2026-12-02T15:00:00Z', minutes: 50, place: '' },
});
export const move = () => ({ startsAt: '2026-12-03T15:00:00Z' });
export const cancel = () => ({ byCouple: true });
export const seen = () => ({ seenAt: '2026-12-01T15:00:00Z' });
export const ownMove = () => ({ ...seen(), ...move(), day: '2026-12-03' });
export const coming = () => ({ startsAt: '2026-12-01T15:00:00Z', confirmed: true });
export const noted = ({ partnerId }) => ({ ...coming(), partnerId });
export const exercise = () => ({ exerciseKey: 'i-have-missed', dueOn: '2026-12-16', note: '' });
const written = () => ({
  ...{ title: 'A bench', step: 'time', signs: [], causes: [], mode: 'together', minutes: 15 },
  ...{ purpose: 'To rest.', invitation: 'Sit down.', notWhen: '', roles: null, evidence: null },
  prompts: [
    { type: 'done', key: 'sat', asks: 'both', question: 'We sat.', help: '', visibility: 'shared' },
  ],
});
const drafted = () => ({
  ...written(),
  ...{ roles: { one: '', other: '' }, evidence: { note: '', source: '' }, prompts: [] },
  closing: true,
});
export const exercises = () => ({ exercises: [written()] });
export const exerciseDraft = () => ({ draft: drafted() });
export const savedDraft = () => ({ draft: drafted(), revision: 1 });
export const exerciseVersion = () => ({ exercise: written(), revision: 0 });
const programme = () => ({
  ...{ title: 'Evenings', about: '', purpose: '', notWhen: '' },
  items: [{ exerciseKey: 'walk', rule: { kind: 'at-once' } }],
});
export const programmeDraft = () => ({ draft: programme() });
export const savedProgrammeDraft = () => ({ draft: programme(), revision: 1 });
export const programmeVersion = () => ({ ...programme(), revision: 0 });
export const programmeGiven = () => ({ programmeKey: 'no-time' });
export const courseChange = () => ({ revision: 1, items: [] });
export const partner = () => ({ firstName: 'Ada', email: 'ada@new.example' });
export const couple = () => ({
  familyName: '',
  first: partner(),
  second: { firstName: 'Bo', email: 'bo@new.example' },
});
export const answer = () => ({ value: 'words', visibility: 'private', revision: 1 });
export const readers = () => ({ visibility: 'private', revision: 1 });
export const shown = () => ({ visibility: 'therapist' });
export const lineShown = () => ({ shown: true });
export const taking = () => ({ own: 'keep' });
export const checkIn = () => ({
  week: '2026-11-16',
  scores: { talk: 5, affection: 5, partnership: 5, openness: 5, togetherness: 5 },
  nearness: 4,
  good: { text: '', visibility: 'therapist' },
  wish: { text: '', visibility: 'therapist' },
});
export const agreement = () => ({ kind: 'no-secrets' });
export const document = () => ({ kind: 'consent', title: 'Photos', text: 'Of the garden.' });
const someId = '0192f0c1-0000-7000-8000-00000000abcd';
export const message = ({ partnerId: to }) => ({ id: someId, to, text: 'words' });
export const messageRead = ({ partnerId: to }) => ({ to, upTo: someId });
export const messagesOn = () => ({ on: true });
export const ownMessage = () => ({ id: someId, to: 'therapist', text: 'words' });
export const ownMessageRead = () => ({ to: 'both', upTo: someId });
export const point = () => ({ id: someId, text: 'words', toBoth: false });
export const ticked = () => ({ discussed: true });
export const markedOwn = ({ assignmentId, promptKey }) => ({
  ...{ id: someId, assignmentId, promptKey, toBoth: false },
});
export const markedAnswer = ({ assignmentId, promptKey, partnerId }) => ({
  ...{ id: someId, assignmentId, promptKey, partnerId },
});
export const comment = ({ assignmentId, partnerId }) => ({
  ...{ id: someId, assignmentId, answer: null, to: partnerId, text: 'words' },
});
export const signature = ({ documentHash: hash }) => ({ typedName: 'Ada', hash });
export const timeOff = () => ({ firstDay: '2026-12-24', lastDay: '2026-12-24', part: null });
export const absent = ({ partnerId }) => ({ partnerId, absent: true });
export const lifeEvent = () => ({ day: '2026-11-20', text: 'A new flat' });
export const feed = () => ({ withAlone: true });
export const zone = () => ({ zone: 'Europe/Paris' });
export const hours = () => ({ zone: 'Europe/Paris', blocks: [] });
export const step = () => ({ step: 'pause', reason: '' });
export const reason = () => ({ reason: 'Covering for a colleague who is ill this week.' });
export const handOver = ({ standInId }) => ({ therapistId: standInId });
export const seat = ({ memberId }) => ({ actorId: memberId });
export const colleague = () => ({ name: 'Cy', email: 'cy@new.example', role: 'therapist' });
export const safetyStep = () => ({ done: true, note: '' });
export const safetyAnswers = () => ({
  answers: {
    ...{ fear: null, silence: null, hurt: null, threat: null, life: null, pressure: null },
    ...{ watched: null, own: null, together: 'talk', today: 'no' },
  },
});
export const note = () => ({ text: 'words', appointmentId: null, revision: 1 });
export const noteBegun = () => ({ text: 'words', appointmentId: null });
export const noteSigned = () => ({ revision: 1 });
export const ownNote = () => ({ text: 'words', revision: 1 });
export const addendum = () => ({ text: 'words' });
export const release = () => ({
  ...{ parts: ['sessions'], recipient: 'A clinic', purpose: 'Going on there' },
  lastDay: '2026-12-31',
});
export const deletion = () => ({ typedName: 'Somebody' });
export const reach = () => ({
  ...{ noMail: false, neutral: true, senderName: 'Mia', readers: 'nobody' },
  ...{ days: [1, 3], from: '08:00', to: '12:00' },
});
export const reachAddress = () => ({ email: 'quiet@new.example' });
export const reachCode = () => ({ code: '000000' });
export const safetyLead = () => ({ memberId: '' });
export const planned = () => ({
  ...{ partnerId: null, instrumentKey: 'who-5', instrumentVersion: 1 },
  ...{ rhythm: 'weekly', everyWeeks: null, beginsOn: '2026-11-24', reminds: true },
});
const evenings = () => ({
  ...{ title: 'Evenings', language: 'en', better: 'higher', instruction: 'This week:' },
  answers: ['No', 'Yes'].map((label, score) => ({ score, label })),
  items: [{ key: 'talk', text: 'We talked.', reversed: false }],
  ...{ mayLeaveOut: 0, helpItem: null },
});
const noFigure = { value: null, source: '', verified: false };
const questionsDrafted = () => ({ ...evenings(), cutOff: noFigure, reliableChange: noFigure });
export const questionsDraft = () => ({ draft: questionsDrafted() });
export const savedQuestionsDraft = () => ({ draft: questionsDrafted(), revision: 1 });
export const questionsVersion = ({ questionnaireId: id }, title = `Evenings ${id}`) => ({
  questionnaire: { ...evenings(), title, cutOff: null, reliableChange: null },
  revision: 0,
});
export const scored = ({ partnerId }) => ({
  ...{ partnerId, instrumentKey: 'gad-7', instrumentVersion: 1 },
  ...{ day: '2026-11-10', total: 5, answers: null },
});
export const pastScores = () => ({
  text: 'partner,instrument,day,total\nfirst,csi-4,2026-10-01,9\nsecond,csi-4,2026-10-01,12',
});
export const findingSeen = ({ partnerId }) => ({
  ...{ act: 'acknowledge', key: 'gad-7', version: 1, partnerId },
  ...{ kind: 'deteriorating', since: '2026-11-20' },
});
const asked = ['interest', 'mood', 'sleep', 'energy', 'appetite', 'worth', 'concentration', 'pace'];
export const questionnaire = () => ({
  dueOn: '2026-11-24',
  answers: { ...Object.fromEntries(asked.map((item) => [item, 1])), harm: 1 },
});
