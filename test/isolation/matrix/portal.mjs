import * as wishes from '../wishes.mjs';
import { absent, by, partners, portal } from './reach.mjs';

/** What a partner reads, answers and signs. */
export const lines = {
  'GET /api/portal/week': by(partners),
  'GET /api/portal/sessions': by(partners),
  'PUT /api/portal/sessions/{appointmentId}/confirmation': by(portal, { body: wishes.coming }),
  // On days when nobody is seen alone: a time their therapist gave away is taken, whoever has it.
  'GET /api/portal/sessions/{appointmentId}/openings': by(portal, {
    query: () => '?from=2026-12-07',
  }),
  'POST /api/portal/sessions/{appointmentId}/move': by(portal, { body: wishes.ownMove }),
  'POST /api/portal/sessions/{appointmentId}/cancel': by(portal, { body: wishes.seen }),
  'POST /api/portal/sessions/{appointmentId}/undo': by(portal),
  'GET /api/portal/help': by(partners),
  'GET /api/portal/own-data': by(partners),
  'GET /api/portal/own-data/paper': by(partners),
  'GET /api/portal/releases': by(partners),
  'POST /api/portal/releases/{releaseId}/signature': by(portal, {
    body: () => ({ typedName: 'Ada' }),
  }),
  'POST /api/portal/releases/{releaseId}/decline': by(portal),
  'POST /api/portal/releases/{releaseId}/revoke': by(portal),
  'GET /api/portal/agreements': by(partners),
  'POST /api/portal/agreements/{documentId}/signature': by(portal, { body: wishes.signature }),
  'POST /api/portal/agreements/{documentId}/talk-first': by(portal),
  'GET /api/portal/agreements/{documentId}/paper': by(portal),
  'GET /api/portal/unsent-key': by(partners),
  'GET /api/portal/privacy': by(partners),
  'GET /api/portal/record-openings': by(partners),
  'GET /api/portal/check-ins': by(partners),
  'POST /api/portal/check-ins': by(partners, { body: wishes.checkIn }),
  'PUT /api/portal/check-ins/line': by(partners, { body: wishes.lineShown }),
  'GET /api/portal/check-ins/words': by(partners),
  'PUT /api/portal/check-ins/words/{wordId}/visibility': by(portal, {
    ...{ body: wishes.shown, ...absent },
  }),
  'POST /api/portal/check-ins/{week}/clear': by(partners, {
    names: false,
    ids: (ids) => ({ ...ids, week: wishes.checkIn().week }),
  }),
  'GET /api/portal/assignments/{assignmentId}': by(portal),
  'PUT /api/portal/assignments/{assignmentId}/answers/{promptKey}': by(portal, {
    body: wishes.answer,
  }),
  'PUT /api/portal/assignments/{assignmentId}/answers/{promptKey}/visibility': by(portal, {
    body: wishes.readers,
  }),
  'POST /api/portal/assignments/{assignmentId}/done': by(portal),
  'PUT /api/portal/assignments/{assignmentId}/relief': by(portal, {
    body: () => ({ relief: 'halved', word: 'A long week' }),
  }),
  'POST /api/portal/assignments/{assignmentId}/clear': by(portal),
  'POST /api/portal/assignments/{assignmentId}/hand-over': by(portal),
  // The words wait for one of the two; to the other they are not there.
  'GET /api/portal/offers': by(partners),
  'POST /api/portal/offers/{offerId}/take': by(portal, { ...absent, body: wishes.taking }),
  'DELETE /api/portal/offers/{offerId}': by(portal, absent),
};
