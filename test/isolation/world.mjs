import { randomUUID } from 'node:crypto';
import { attended } from './attended.mjs';
import { measuredOf } from './measured.mjs';
import { picture } from './picture.mjs';
import { built, startApplication } from './server.mjs';
import { recorded } from './record.mjs';
import { shelved } from './shelf.mjs';
import { talkedOf } from './talk.mjs';
import { reach, reason, safetyAnswers, safetyStep } from './wishes.mjs';

export const NOW = '2026-11-24T12:00:00Z';
const VISIBILITIES = ['private', 'therapist', 'shared', 'when-both-answered'];

/** Everybody who may ask, and which couple is theirs to care for, if one is. */
export const people = {
  nobody: { role: 'nobody', couple: null },
  therapist: { role: 'therapist', couple: 'own' },
  colleague: { role: 'therapist', couple: 'other' },
  supervisor: { role: 'supervisor', couple: 'own' },
  assistant: { role: 'assistant', couple: null },
  owner: { role: 'owner', couple: null },
  first: { role: 'partner', couple: 'own' },
  second: { role: 'partner', couple: 'own' },
  stranger: { role: 'owner', couple: 'foreign' },
};

/** Two practices: in one everybody of `people` but the stranger, who has the other. */
export async function makeWorld() {
  const api = await startApplication();
  api.clock.moveTo(NOW);
  const { aTherapist } = await built('testing/given.js');
  const owner = await aTherapist(api);
  const stranger = await aTherapist(api);
  const join = async (role) =>
    seated(api, await aTherapist(api), { practiceId: owner.practiceId, role });
  const therapist = await join('therapist');
  const colleague = await join('therapist');
  const supervisor = await join('supervisor');
  const assistant = await join('assistant');
  const strangerId = (await stranger.get('/api/me')).body.id;
  const standIn = await seated(api, await aTherapist(api), {
    practiceId: stranger.practiceId,
    role: 'therapist',
  });
  await supervise(api, owner.practiceId, [supervisor.memberId, therapist.memberId]);
  await supervise(api, stranger.practiceId, [standIn.memberId, strangerId]);

  const [{ id: sessionId }] = (await standIn.get('/api/account')).body.sessions;
  const here = { sessionId, standInId: colleague.memberId, ...(await settled(owner, 1)) };
  const there = { sessionId, standInId: standIn.memberId, ...(await settled(stranger, 2)) };
  const facts = (visitor, memberId, mark) => ({ therapist: visitor, memberId, mark });
  const ours = (member, mark) => ({ ...facts(member, member.memberId, mark), ...here });
  const own = await furnished(api, ours(therapist, 'own'));
  const other = await furnished(api, ours(colleague, 'other'));
  const foreign = await furnished(api, { ...facts(stranger, strangerId, 'foreign'), ...there });
  for (const { ids } of [own, other]) Object.assign(ids, here, await glassOver(owner, ids));
  Object.assign(foreign.ids, there, await glassOver(standIn, foreign.ids));
  return {
    api,
    practiceId: owner.practiceId,
    foreignPracticeId: stranger.practiceId,
    visitors: {
      ...{ nobody: api.visitor(), therapist, colleague, supervisor, assistant, owner, stranger },
      first: own.couple.first,
      second: own.couple.second,
    },
    ids: { own: own.ids, other: other.ids, foreign: foreign.ids, random: randomIds(own.ids) },
  };
}

/** Lets somebody who has founded a practice work in another one instead. */
async function seated(api, visitor, { practiceId, role }) {
  const { id } = (await visitor.get('/api/me')).body;
  const [seat] = await api.asOwner('select user_id from auth.seat where actor_id = $1', [id]);
  const memberId = randomUUID();
  await api.asOwner(
    `insert into member (practice_id, id, user_id, name, email, zone)
     select $1, $2, user_id, name, email, zone from member where id = $3`,
    [practiceId, memberId, id],
  );
  await api.asOwner(
    `update auth.seat set practice_id = $1, actor_id = $2, role = $3 where user_id = $4`,
    [practiceId, memberId, role, seat.user_id],
  );
  return Object.assign(visitor, { memberId });
}

function supervise(api, practiceId, [supervisorId, therapistId]) {
  return api.asOwner(
    'insert into supervision (practice_id, supervisor_id, therapist_id) values ($1, $2, $3)',
    [practiceId, supervisorId, therapistId],
  );
}

/** What an owner settles for the practice: a logo, and a colleague who is asked to come. */
async function settled(owner, shade) {
  must(await owner.put('/api/practice/logo', { picture: picture(shade) }));
  const invited = { name: 'Cy', email: `cy-${shade}@practice.example`, role: 'therapist' };
  must(await owner.post('/api/member-invitations', invited));
  const { invitations } = must(await owner.get('/api/members'));
  const { logo } = must(await owner.get('/api/practice'));
  const templateId = await documentOf(owner, shade);
  return { templateId, invitationId: invitations[0].id, hash: logo.split('/').at(-1) };
}

/** A document that the practice has its couples sign. */
async function documentOf(owner, mark) {
  const document = { kind: 'consent', title: 'Photos', text: `Of the garden, ${mark}.` };
  must(await owner.post('/api/documents', document));
  return must(await owner.get('/api/documents')).templates.at(-1).id;
}

/** An agreement both have signed, one after asking to talk, and a document that waits to be. */
async function signedBy(therapist, { couple, templateId }) {
  const put = async (what) => {
    const path = `/api/couples/${couple.id}/agreements`;
    return must(await therapist.post(path, what)).documents[0];
  };
  const { id, hash } = await put({ kind: 'no-secrets' });
  const at = `/api/portal/agreements/${id}`;
  must(await couple.first.post(`${at}/talk-first`));
  for (const partner of [couple.first, couple.second])
    must(await partner.post(`${at}/signature`, { typedName: 'Ada', hash }));
  const waiting = await put({ kind: 'consent', templateId });
  return { documentId: waiting.id, documentHash: waiting.hash };
}

/** A record that was opened with a reason, and closed again. */
async function glassOver(member, { coupleId }) {
  const path = `/api/couples/${coupleId}/break-glass`;
  const { id } = must(await member.post(path, reason()));
  must(await member.post(`${path}/end`));
  return { glassId: id };
}

/** A couple with something in every place that a route or a table could show. */
async function furnished(api, { therapist, memberId, mark, templateId }) {
  const { aJoinedCouple, openHours } = await built('testing/given.js');
  await openHours(therapist);
  const couple = await aJoinedCouple(api, therapist);
  const signed = await signedBy(therapist, { couple, templateId });
  const wish = { exerciseKey: 'i-have-missed', dueOn: '2026-12-09', note: `note-${mark}` };
  const again = { repeats: { everyDays: 7, until: null, times: 2 } };
  const assigning = `/api/couples/${couple.id}/assignments`;
  const assignment = must(await therapist.post(assigning, { ...wish, ...again }));
  const session = { coupleId: couple.id, startsAt: '2026-12-01T15:00:00Z', minutes: 50 };
  const appointment = must(await therapist.post('/api/appointments', { ...session, place: mark }));
  const { timeOffId } = await attended(api, { therapist, couple, appointment, must });
  const steps = `/api/couples/${couple.id}/steps`;
  must(await therapist.post(steps, { step: 'pause', reason: `reason-${mark}` }));
  must(await therapist.post(steps, { step: 'resume' }));
  const path = `/api/portal/assignments/${assignment.id}`;
  const promptKey = await answered(path, couple.first, `first-${mark}`);
  await answered(path, couple.second, `second-${mark}`);
  const fileId = await added(path, couple.first, mark);
  const offerId = await handedOver(therapist, couple, mark);
  for (const partner of [couple.first, couple.second]) {
    const scores = { talk: 5, affection: 5, partnership: 5, openness: 5, togetherness: 5 };
    const good = { text: `sentence-${mark}`, visibility: 'therapist' };
    const wish = { text: `wish-${mark}`, visibility: 'shared' };
    const told = { week: '2026-11-23', scores, nearness: 4, good, wish };
    must(await partner.post('/api/portal/check-ins', told));
    // Shown, and taken back: neither may see more of the other than before.
    for (const shown of [true, false])
      must(await partner.put('/api/portal/check-ins/line', { shown }));
  }
  const [first] = couple.couple.partners;
  const told = (await couple.first.get('/api/portal/check-ins')).body.weeks;
  const [{ id: wordId }] = told.flatMap(({ words }) => words);
  await saidOfSafety(therapist, couple);
  const assignmentId = assignment.id;
  const talk = await talkedOf(therapist, { couple, assignmentId, mark, must });
  const record = await recorded(therapist, { couple, mark, must });
  const shelf = await shelved(therapist, { couple, mark, must });
  const scores = await measuredOf(therapist, { couple, mark, must });
  const ids = {
    ...{ step: 'alone', coupleId: couple.id, partnerId: first.id, assignmentId },
    ...{ appointmentId: appointment.id, fileId, offerId, promptKey, memberId, wordId },
    ...{ ...shelf, ...signed, ...record, ...talk, ...scores, timeOffId },
  };
  return { couple, ids };
}

/** Answers about safety, what was done about one of them, and how each wants to be reached. */
async function saidOfSafety(therapist, { id, couple, first, second }) {
  const at = `/api/couples/${id}/safety`;
  must(await therapist.post(`${at}/ask`));
  for (const partner of [first, second]) {
    must(await partner.post('/api/portal/questions', safetyAnswers()));
    must(await partner.put('/api/portal/reach', reach()));
    must(await partner.put('/api/portal/reach', { ...reach(), days: [1, 2, 3, 4, 5, 6, 7] }));
  }
  const step = `${at}/partners/${couple.partners[0].id}/steps/alone`;
  must(await therapist.put(step, safetyStep()));
}

/** Words that the first partner wrote in the second's name. */
async function handedOver(therapist, couple, mark) {
  const wish = { exerciseKey: 'i-have-missed', dueOn: '2026-12-09', note: '' };
  const { id } = must(await therapist.post(`/api/couples/${couple.id}/assignments`, wish));
  const path = `/api/portal/assignments/${id}`;
  await answered(path, couple.first, `moved-${mark}`);
  must(await couple.first.post(`${path}/hand-over`));
  return must(await couple.second.get('/api/portal/offers')).offers[0].id;
}

/** A paper beside an answer that the therapist reads. */
async function added(path, partner, mark) {
  const { answers } = must(await partner.get(path));
  const { promptKey } = answers.find(({ visibility }) => visibility === 'therapist') ?? answers[0];
  const bytes = Buffer.from(`%PDF-1.7 file-${mark}`);
  const headers = {
    'content-type': 'application/octet-stream',
    'content-length': String(bytes.length),
  };
  const at = `${path}/answers/${promptKey}/files/${randomUUID()}`;
  const { id } = must(await partner.send('PUT', at, bytes, headers));
  const description = { description: `description-${mark}` };
  must(await partner.put(`/api/portal/files/${id}/description`, description));
  return id;
}

async function answered(path, partner, words) {
  const { exercise } = must(await partner.get(path));
  for (const [index, { key, type, choices }] of exercise.prompts.entries()) {
    const values = { scale: 5, done: true, choice: choices?.[0] };
    const visibility = VISIBILITIES[index % VISIBILITIES.length];
    const answer = { value: values[type] ?? words, visibility, revision: 0 };
    must(await partner.put(`${path}/answers/${key}`, answer));
  }
  return exercise.prompts[0].key;
}

function must(answer) {
  if (answer.status >= 300)
    throw new Error(`The world could not be furnished: ${JSON.stringify(answer.body)}`);
  return answer.body;
}

// What is no id stays as it is: a prompt's key is the same everywhere.
const isId = (value) => /^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(value);
const isHash = (value) => /^[0-9a-f]{64}$/.test(value);
const randomIds = (ids) =>
  Object.fromEntries(
    Object.entries(ids).map(([name, id]) => [
      name,
      isId(id) ? randomUUID() : isHash(id) ? 'f'.repeat(64) : id,
    ]),
  );
