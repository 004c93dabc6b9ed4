import * as wishes from '../wishes.mjs';
import {
  absent,
  any,
  by,
  clinical,
  heading,
  partners,
  portal,
  practice,
  therapists,
  treating,
} from './reach.mjs';

const shelf = { therapist: practice, supervisor: practice, owner: practice };
const readers = { therapist: any, supervisor: any, owner: any };

/** Questionnaires, scores, and what is found in them. */
export const lines = {
  'GET /api/instruments': by(readers),
  'GET /api/practice-questionnaires': by(readers),
  'POST /api/practice-questionnaires': by(therapists, { body: wishes.questionsDraft }),
  // What has a version is everybody's to ask who may ask anything.
  'GET /api/practice-questionnaires/{questionnaireId}': by(shelf),
  'PUT /api/practice-questionnaires/{questionnaireId}/draft': by(treating, {
    body: wishes.savedQuestionsDraft,
  }),
  'DELETE /api/practice-questionnaires/{questionnaireId}/draft': by(treating),
  'POST /api/practice-questionnaires/{questionnaireId}/versions': by(treating, {
    body: wishes.questionsVersion,
  }),
  'POST /api/practice-questionnaires/{questionnaireId}/retire': by(heading),
  'POST /api/practice-questionnaires/{questionnaireId}/bring-back': by(heading),
  'GET /api/couples/{coupleId}/check-in-plans': by(clinical),
  'POST /api/couples/{coupleId}/check-in-plans': by(treating, { body: wishes.planned }),
  'DELETE /api/couples/{coupleId}/check-in-plans/{planId}': by(treating),
  'GET /api/couples/{coupleId}/measurements': by(clinical),
  'POST /api/couples/{coupleId}/measurements': by(treating, { body: wishes.scored }),
  'DELETE /api/couples/{coupleId}/measurements/{measurementId}': by(treating),
  'POST /api/couples/{coupleId}/measurements/import/preview': by(treating, {
    body: wishes.pastScores,
  }),
  'POST /api/couples/{coupleId}/measurements/import': by(treating, { body: wishes.pastScores }),
  'GET /api/check-ins/tasks': by(readers),
  'GET /api/couples/{coupleId}/check-ins/signs': by(treating),
  'POST /api/couples/{coupleId}/check-ins/seen': by(treating),
  'GET /api/findings': by(readers),
  'GET /api/couples/{coupleId}/findings': by(clinical),
  'POST /api/couples/{coupleId}/findings/marks': by(treating, { body: wishes.findingSeen }),
  'POST /api/couples/{coupleId}/life-events': by(treating, { body: wishes.lifeEvent }),
  'DELETE /api/couples/{coupleId}/life-events/{eventId}': by(treating),
  'GET /api/portal/questionnaires': by(partners),
  'GET /api/portal/questionnaires/results': by(partners),
  'POST /api/portal/questionnaires/results/{measurementId}/clear': by(portal, absent),
  'POST /api/portal/questionnaires/{planId}': by(portal, { body: wishes.questionnaire }),
};
