import * as wishes from '../wishes.mjs';
import { any, by, none, owners, partners, treating } from './reach.mjs';

/** Safety, and how each partner is reached. */
export const lines = {
  'GET /api/safety': by({ therapist: any, supervisor: any, owner: any }),
  // A supervisor reads nothing of it unless they have been named; nobody has been.
  'GET /api/couples/{coupleId}/safety': by({ ...treating, supervisor: none }),
  'POST /api/couples/{coupleId}/safety/ask': by(treating),
  'POST /api/couples/{coupleId}/safety/close': by(treating),
  'POST /api/couples/{coupleId}/safety/seen': by(treating),
  'PUT /api/couples/{coupleId}/safety/partners/{partnerId}/steps/{step}': by(
    { ...treating, supervisor: none },
    { body: wishes.safetyStep },
  ),
  'GET /api/couples/{coupleId}/reach': by(treating),
  'GET /api/portal/questions': by(partners),
  'POST /api/portal/questions': by(partners, { body: wishes.safetyAnswers }),
  'GET /api/portal/reach': by(partners),
  'PUT /api/portal/reach': by(partners, { body: wishes.reach }),
  'POST /api/portal/reach/address': by(partners, { body: wishes.reachAddress }),
  'POST /api/portal/reach/code': by(partners, { body: wishes.reachCode }),
  'PUT /api/practice/safety-lead': by(owners, { body: wishes.safetyLead }),
};
