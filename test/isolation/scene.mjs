import { randomBytes, randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { Redis } from 'ioredis';
import { built, startApplication } from './server.mjs';

// People write, jobs run, requests fail, all of it logged as talkatively as can be.
const word = () => `canary${randomBytes(9).toString('hex')}`;
const api = await startApplication({
  LOG_LEVEL: 'debug',
  WORKER: 'on',
  REDIS_URL: process.env.REDIS_URL,
});
const { aTherapist, aJoinedCouple } = await built('testing/given.js');
const canaries = [];
const written = () => {
  const canary = word();
  canaries.push(canary);
  return `${canary} in a sentence`;
};

const today = api.clock.instant();
const inDays = (days) => new Date(today.getTime() + days * 86_400_000).toISOString().slice(0, 10);
const monday = inDays(-((today.getUTCDay() + 6) % 7));
const therapist = await aTherapist(api);
const couple = await aJoinedCouple(api, therapist);
const wish = { exerciseKey: 'i-have-missed', dueOn: inDays(7), note: written() };
const given = await therapist.post(`/api/couples/${couple.id}/assignments`, wish);
const path = `/api/portal/assignments/${given.body.id}`;
for (const partner of [couple.first, couple.second]) await answerAll(partner);
for (const partner of [couple.first, couple.second]) await checkIn(partner);
for (const partner of [couple.first, couple.second]) await between(partner);
await foundIn(couple.couple.partners[0].id);
await misbehave(couple.first);

async function answerAll(partner) {
  const { exercise } = (await partner.get(path)).body;
  const visibilities = ['private', 'therapist', 'shared', 'when-both-answered'];
  for (const { key, type } of exercise.prompts.filter((prompt) => prompt.type === 'text'))
    for (const [revision, visibility] of visibilities.entries())
      await expectDone(
        partner.put(`${path}/answers/${key}`, { value: written(), visibility, revision }),
        type,
      );
  await partner.post(`${path}/done`);
}

async function checkIn(partner) {
  const scores = { talk: 5, affection: 5, partnership: 5, openness: 5, togetherness: 5 };
  const { body } = await partner.get('/api/portal/check-ins');
  const [good, wish] = ['private', 'shared'].map((visibility) => ({ text: written(), visibility }));
  const week = body.due ?? monday;
  await expectDone(
    partner.post('/api/portal/check-ins', { week, scores, nearness: 3, good, wish }),
    'check-in',
  );
}

/** A word between sessions, and a paper with words on it beside an answer. */
async function between(partner) {
  for (const to of ['therapist', 'both']) {
    const message = { id: randomUUID(), to, text: written() };
    await expectDone(partner.post('/api/portal/messages', message), 'message');
  }
  const point = { id: randomUUID(), text: written(), toBoth: true };
  await expectDone(partner.post('/api/portal/discussion', point), 'point');
  const comment = { id: randomUUID(), assignmentId: given.body.id, answer: null, to: null };
  const beside = `/api/couples/${couple.id}/comments`;
  await expectDone(therapist.post(beside, { ...comment, text: written() }), 'comment');
  const { promptKey } = (await partner.get(path)).body.answers[0];
  const bytes = Buffer.from(`%PDF-1.7 ${written()}`);
  const headers = {
    'content-type': 'application/octet-stream',
    'content-length': String(bytes.length),
  };
  const at = `${path}/answers/${promptKey}/files/${randomUUID()}`;
  const file = await partner.send('PUT', at, bytes, headers);
  await expectDone(Promise.resolve(file), 'file');
  const description = { description: written() };
  const words = partner.put(`/api/portal/files/${file.body.id}/description`, description);
  await expectDone(words, 'description');
}

/** A note of the therapist on what two scores came to. */
async function foundIn(partnerId) {
  const at = `/api/couples/${couple.id}`;
  const days = [inDays(-20), inDays(-2)];
  for (const [place, day] of days.entries()) {
    const which = { partnerId, instrumentKey: 'gad-7', instrumentVersion: 1, answers: null };
    const score = { ...which, day, total: place === 0 ? 3 : 12 };
    await expectDone(therapist.post(`${at}/measurements`, score), 'score');
  }
  const run = { key: 'gad-7', version: 1, partnerId, kind: 'deteriorating', since: days[1] };
  const note = { ...run, act: 'note', text: written() };
  await expectDone(therapist.post(`${at}/findings/marks`, note), 'finding');
  const event = { day: days[0], text: written() };
  await expectDone(therapist.post(`${at}/life-events`, event), 'life event');
}

async function expectDone(asking, what) {
  const { status, body } = await asking;
  if (status >= 300) throw new Error(`${what}: ${JSON.stringify(body)}`);
}

/** Words also arrive where something goes wrong. */
async function misbehave(partner) {
  const value = written();
  await partner.put(`${path}/answers/no-such-prompt`, {
    value,
    visibility: 'private',
    revision: 0,
  });
  await partner.put(`${path}/answers/x`, { value: { value } });
  await partner.send('PUT', `${path}/answers/x`, `{"value":"${value}`);
  await partner.post('/api/portal/check-ins', { good: { text: value.repeat(100) } });
  await partner.get(`/api/portal/week?note=${encodeURIComponent(value)}`);
  // A fault while something is written: its row names a key that is gone.
  await api.asOwner('alter table answer rename to answer_away');
  await partner.get(path);
  await api.asOwner('alter table answer_away rename to answer');
}

// One word in clear for each place, to show that the search would find it.
const control = word();
// Between two marks: of an update the log leaves out what a row has in common with the one before it, and
// that would be the last letter of the word where the name before ended with the same.
await api.asOwner('update practice set name = $1', [`|${control}|`]);
console.log(control);
if (process.env.REDIS_URL) {
  const redis = new Redis(process.env.REDIS_URL);
  await redis.set('control', control);
  await redis.quit();
}
await wait(1500);
process.send({ canaries, control, ownerUrl: api.database.ownerUrl });
process.once('message', async () => {
  await api.close();
  process.exit();
});
