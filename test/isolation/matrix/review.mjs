import * as wishes from '../wishes.mjs';
import { absent, any, by, clinical, partners, portal, treating } from './reach.mjs';

/** The review before a session, comments, and what is to be talked about. */
export const lines = {
  'GET /api/couples/{coupleId}/review': by(clinical),
  'GET /api/exercises/{exerciseKey}/outcome': by(
    { therapist: any, supervisor: any, owner: any },
    { ids: () => ({ exerciseKey: 'i-have-missed' }) },
  ),
  'GET /api/couples/{coupleId}/comments': by(clinical),
  'POST /api/couples/{coupleId}/comments': by(treating, { body: wishes.comment }),
  'DELETE /api/couples/{coupleId}/comments/{commentId}': by(treating, absent),
  'GET /api/portal/assignments/{assignmentId}/comments': by(portal),
  'GET /api/couples/{coupleId}/discussion': by(clinical),
  'POST /api/couples/{coupleId}/discussion': by(treating, { body: wishes.point }),
  'POST /api/couples/{coupleId}/discussion/answers': by(treating, {
    ...absent,
    body: wishes.markedAnswer,
  }),
  'PUT /api/couples/{coupleId}/discussion/{pointId}/discussed': by(treating, {
    body: wishes.ticked,
  }),
  'DELETE /api/couples/{coupleId}/discussion/{pointId}': by(treating, absent),
  'GET /api/portal/discussion': by(partners),
  'POST /api/portal/discussion': by(partners, { body: wishes.point }),
  'POST /api/portal/discussion/answers': by(portal, { ...absent, body: wishes.markedOwn }),
  // It is the therapist's own: to either partner it is not there.
  'PUT /api/portal/discussion/{pointId}/discussed': by(portal, { ...absent, body: wishes.ticked }),
  'DELETE /api/portal/discussion/{pointId}': by(portal, absent),
};
