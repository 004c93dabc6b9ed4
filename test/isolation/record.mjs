import { randomUUID } from 'node:crypto';
import { release } from './wishes.mjs';

const typedName = 'Ada';

/** A word between sessions in every thread, of each who may write there, and read by the other side. */
async function wroteBetween(therapist, { at, couple, mark, must }) {
  const text = `message-${mark}`;
  for (const to of [null, couple.couple.partners[0].id, couple.couple.partners[1].id])
    must(await therapist.post(`${at}/messages`, { id: randomUUID(), to, text }));
  for (const partner of [couple.first, couple.second])
    for (const to of ['therapist', 'both']) {
      const { id } = must(
        await partner.post('/api/portal/messages', { id: randomUUID(), to, text }),
      );
      must(await partner.post('/api/portal/messages/read', { to, upTo: id }));
    }
}

/** What stands in a couple's record besides their words: notes of both kinds, and a release made use of. */
export async function recorded(therapist, { couple, mark, must }) {
  const at = `/api/couples/${couple.id}`;
  const text = `note-${mark}`;
  const signed = must(await therapist.post(`${at}/notes`, { text, appointmentId: null }));
  must(await therapist.post(`${at}/notes/${signed.id}/signature`, { revision: 1 }));
  must(await therapist.post(`${at}/notes/${signed.id}/addenda`, { text }));
  const draft = must(await therapist.post(`${at}/notes`, { text, appointmentId: null }));
  const own = must(await therapist.post(`${at}/private-notes`, { text }));
  const [{ id }] = must(await therapist.post(`${at}/releases`, release())).releases;
  for (const partner of [couple.first, couple.second])
    must(await partner.post(`/api/portal/releases/${id}/signature`, { typedName }));
  must(await therapist.post(`${at}/releases/${id}/decision`, { act: 'grant' }));
  must(await therapist.post(`${at}/releases/${id}/disclosures/json`));
  await wroteBetween(therapist, { at, couple, mark, must });
  return { noteId: draft.id, ownNoteId: own.id, releaseId: id };
}
