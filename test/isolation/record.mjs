import { release } from './wishes.mjs';

const typedName = 'Ada';

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
  return { noteId: draft.id, ownNoteId: own.id, releaseId: id };
}
