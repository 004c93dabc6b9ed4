import {
  exercises,
  programmeDraft,
  programmeVersion,
  questionsDraft,
  questionsVersion,
  savedDraft,
  savedProgrammeDraft,
  savedQuestionsDraft,
} from './wishes.mjs';

/** What a therapist has on their shelf, and a programme of it that runs. */
export async function shelved(therapist, { couple, mark, must }) {
  const exerciseId = await writtenBy(therapist, must);
  const questionnaireId = await questionsOf(therapist, { mark, must });
  return { exerciseId, questionnaireId, ...(await ordered(therapist, { couple, must })) };
}

/** An exercise that its author keeps to themselves, with a version and a draft of the next. */
async function writtenBy(therapist, must) {
  const [id] = must(await therapist.post('/api/own-exercises/import', exercises())).ids;
  const draft = { ...savedDraft(), revision: 0 };
  must(await therapist.put(`/api/own-exercises/${id}/draft`, draft));
  return id;
}

/** A questionnaire that the whole practice can ask, and a draft of its next version. */
async function questionsOf(therapist, { mark, must }) {
  const at = '/api/practice-questionnaires';
  const { id } = must(await therapist.post(at, questionsDraft()));
  const version = { ...questionsVersion({}, `Evenings ${mark}`), revision: 1 };
  must(await therapist.post(`${at}/${id}/versions`, version));
  must(await therapist.put(`${at}/${id}/draft`, { ...savedQuestionsDraft(), revision: 0 }));
  return id;
}

/** A programme of the therapist's own, written like the exercise, and one that runs. */
async function ordered(therapist, { couple, must }) {
  const { id: programmeId } = must(await therapist.post('/api/own-programmes', programmeDraft()));
  const own = `/api/own-programmes/${programmeId}`;
  must(await therapist.post(`${own}/versions`, { ...programmeVersion(), revision: 1 }));
  must(await therapist.put(`${own}/draft`, { ...savedProgrammeDraft(), revision: 0 }));
  const programmeKey = 'two-rhythms';
  const at = `/api/couples/${couple.id}/courses`;
  must(await therapist.post(at, { programmeKey }));
  const { courses } = must(await therapist.get(at));
  return { programmeId, programmeKey, courseId: courses[0].id };
}
