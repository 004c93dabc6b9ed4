import { randomUUID } from 'node:crypto';
import {
  feed,
  findingSeen,
  lineShown,
  planned,
  questionnaire,
  reach,
  safetyAnswers,
  safetyStep,
  scored,
  signature,
} from './wishes.mjs';

const MONDAY_BEFORE = '2026-11-16';

/**
 * What one partner does alone, or their therapist with them alone, in words that only they may
 * read. To the other partner none of it has happened.
 */
export function unseenActs({ visitors: { first, therapist }, ids: { own } }, words) {
  const couple = `/api/couples/${own.coupleId}`;
  const partner = `${couple}/safety/partners/${own.partnerId}`;
  const waiting = `/api/portal/agreements/${own.documentId}`;
  return [
    ...betweenTheTwo({ first, therapist, couple, own }, words),
    ...measuredAlone({ first, therapist, couple, own }, words),
    ...alone({ first, therapist, couple }, words),
    ...seenAlone({ first, therapist }, own),
    ['safety is answered', () => first.post('/api/portal/questions', frightened())],
    ['safety is read', () => therapist.get(`${couple}/safety`)],
    ['safety is acted on', () => therapist.put(`${partner}/steps/danger`, safetyStep())],
    ['safety is noted', () => therapist.post(`${couple}/safety/seen`)],
    ['a document is to be talked about', () => first.post(`${waiting}/talk-first`)],
    ['it is signed', () => first.post(`${waiting}/signature`, signature(own))],
    ['a paper beside an answer', () => added(first, { own, words })],
    ['a note is written', () => therapist.post(`${couple}/notes`, noteOf(words))],
    ['a note is kept', () => therapist.post(`${couple}/private-notes`, { text: words })],
  ];
}

/** One thread, from both its ends. */
function betweenTheTwo({ first, therapist, couple, own }, text) {
  const id = randomUUID();
  const [mine, theirs] = [
    { id, to: 'therapist', text },
    { id: randomUUID(), to: own.partnerId, text },
  ];
  return [
    ['a word to the therapist', () => first.post('/api/portal/messages', mine)],
    ['it is read', () => therapist.get(`${couple}/messages`)],
    ['it is marked', () => therapist.post(`${couple}/messages/read`, { to: theirs.to, upTo: id })],
    ['it is answered', () => therapist.post(`${couple}/messages`, theirs)],
    ['the answer is read', () => first.get('/api/portal/messages')],
  ];
}

/** What one is asked alone, and an answer that asks for help. */
function measuredAlone({ first, therapist, couple, own }, text) {
  const { planId, partnerId } = own;
  const plan = { ...planned(), partnerId };
  const note = { ...findingSeen(own), act: 'note', text };
  return [
    ['a questionnaire of one alone', () => therapist.post(`${couple}/check-in-plans`, plan)],
    ['an answer that asks for help', () => answered(first, planId)],
    ['it is cleared as the wrong person’s', () => cleared(first, planId)],
    ['it is answered again', () => answered(first, planId)],
    ['it is looked at', () => therapist.get(`${couple}/measurements`)],
    ['the sheet is read', () => therapist.get(`${couple}/check-ins/signs`)],
    ['it is noted as seen', () => therapist.post(`${couple}/check-ins/seen`)],
    ['a score from paper', () => therapist.post(`${couple}/measurements`, scored(own))],
    ['what is found is read', () => therapist.get(`${couple}/findings`)],
    [
      'an event is noted',
      () => therapist.post(`${couple}/life-events`, { day: MONDAY_BEFORE, text }),
    ],
    ['a finding is noted', () => therapist.post(`${couple}/findings/marks`, note)],
  ];
}

/** Help has to come with it, or nothing was tried. */
async function answered(partner, planId) {
  const answer = await partner.post(`/api/portal/questionnaires/${planId}`, questionnaire());
  if (!answer.body?.help?.resources.length) throw new Error('No help was shown');
  return answer;
}

/** What stands last in one's own results. */
async function cleared(partner) {
  const results = '/api/portal/questionnaires/results';
  const { lines } = (await partner.get(results)).body;
  const { id } = lines.flatMap(({ points }) => points).find(({ mayClear }) => mayClear);
  return partner.post(`${results}/${id}/clear`);
}

async function shownAndTakenBack(partner) {
  const path = '/api/portal/check-ins/line';
  await partner.put(path, lineShown());
  return partner.put(path, { shown: false });
}

function alone({ first, therapist, couple }, words) {
  const scores = { talk: 1, affection: 1, partnership: 1, openness: 1, togetherness: 1 };
  const [good, wish] = ['private', 'therapist'].map((visibility) => ({ text: words, visibility }));
  const checkIn = { week: MONDAY_BEFORE, scores, nearness: 1, good, wish };
  return [
    ['a check-in', () => first.post('/api/portal/check-ins', checkIn)],
    ['it is cleared again', () => first.post(`/api/portal/check-ins/${MONDAY_BEFORE}/clear`)],
    ['one’s line, shown and taken back', () => shownAndTakenBack(first)],
    ['how to be reached', () => first.put('/api/portal/reach', { ...reach(), senderName: words })],
    [
      'another address',
      () => first.post('/api/portal/reach/address', { email: `${words}@x.example` }),
    ],
    ['it is looked at', () => therapist.get(`${couple}/reach`)],
    ['an address for calendars', () => first.put('/api/calendar-feed', feed())],
    ['another clock', () => first.put('/api/me/zone', { zone: 'Pacific/Auckland' })],
    ['another language', () => first.put('/api/me/language', { language: 'de' })],
  ];
}

/** A session of which only one of the two knows, from its booking to its cancelling. */
function seenAlone({ first, therapist }, { coupleId, partnerId }) {
  const [startsAt, later] = ['2026-12-02T15:00:00Z', '2026-12-03T15:00:00Z'];
  const session = { coupleId, startsAt, minutes: 50, place: '', aloneWith: partnerId };
  let at = '';
  const booked = async () => {
    const answer = await therapist.post('/api/appointments', session);
    at = `appointments/${answer.body.id}`;
    return answer;
  };
  const own = () => `/api/portal/${at.replace('appointments', 'sessions')}`;
  const said = () => first.put(`${own()}/confirmation`, { startsAt, confirmed: true });
  const wish = { seenAt: startsAt, startsAt: later, day: '2026-12-03' };
  return [
    ['a session for one alone', booked],
    ['a yes to it', said],
    ['times are looked for', () => first.get(`${own()}/openings?from=2026-12-03`)],
    ['it is moved by the one', () => first.post(`${own()}/move`, wish)],
    ['that is undone', () => first.post(`${own()}/undo`)],
    ['it is moved', () => therapist.post(`/api/${at}/move`, { startsAt: later })],
    ['it is cancelled', () => therapist.post(`/api/${at}/cancel`, { byCouple: false })],
  ];
}

function added(partner, { own, words }) {
  const answer = `/api/portal/assignments/${own.assignmentId}/answers/${own.promptKey}`;
  const bytes = Buffer.from(`%PDF-1.7 ${words}`);
  return partner.send('PUT', `${answer}/files/${randomUUID()}`, bytes, {
    'content-type': 'application/octet-stream',
    'content-length': String(bytes.length),
  });
}

const frightened = () => {
  const { answers } = safetyAnswers();
  return { answers: { ...answers, fear: 'often', hurt: 'often', today: 'no' } };
};
const noteOf = (text) => ({ text, appointmentId: null });
