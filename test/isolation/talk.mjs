import { randomUUID } from 'node:crypto';

/** What each wants to talk about, for one side and for both, and comments for one and for both. */
export async function talkedOf(therapist, { couple, assignmentId, mark, must }) {
  const at = `/api/couples/${couple.id}`;
  const text = `point-${mark}`;
  for (const toBoth of [false, true]) {
    for (const partner of [couple.first, couple.second])
      must(await partner.post('/api/portal/discussion', { id: randomUUID(), text, toBoth }));
    must(await therapist.post(`${at}/discussion`, { id: randomUUID(), text, toBoth }));
  }
  const [partner] = couple.couple.partners;
  for (const to of [partner.id, null]) {
    const comment = { id: randomUUID(), assignmentId, answer: null, to, text: `comment-${mark}` };
    must(await therapist.post(`${at}/comments`, comment));
  }
  const { points } = must(await therapist.get(`${at}/discussion`));
  const { comments } = must(await therapist.get(`${at}/comments`));
  // One that is the therapist's alone: to the partners it is not there.
  const { id: pointId } = points.find(({ isOwn, toBoth }) => isOwn && !toBoth);
  return { pointId, commentId: comments[0].id };
}
