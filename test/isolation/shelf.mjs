import { exercises, programme, savedDraft } from './wishes.mjs';

/** What a therapist has on their shelf, and a programme of it that runs. */
export async function shelved(therapist, { couple, must }) {
  const exerciseId = await writtenBy(therapist, must);
  return { exerciseId, ...(await ordered(therapist, { couple, must })) };
}

/** An exercise that its author keeps to themselves, with a version and a draft of the next. */
async function writtenBy(therapist, must) {
  const [id] = must(await therapist.post('/api/own-exercises/import', exercises())).ids;
  const draft = { ...savedDraft(), revision: 0 };
  must(await therapist.put(`/api/own-exercises/${id}/draft`, draft));
  return id;
}

/** A programme of the therapist's own, and one that runs. */
async function ordered(therapist, { couple, must }) {
  must(await therapist.post('/api/programmes', programme()));
  const { programmes } = must(await therapist.get('/api/programmes'));
  const programmeKey = 'two-rhythms';
  const at = `/api/couples/${couple.id}/courses`;
  must(await therapist.post(at, { programmeKey }));
  const { courses } = must(await therapist.get(at));
  const own = programmes.find((each) => each.own);
  return { programmeId: own.key, programmeKey, courseId: courses[0].id };
}
