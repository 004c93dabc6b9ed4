import { randomUUID } from 'node:crypto';
import * as wishes from '../wishes.mjs';
import {
  absent,
  by,
  clinical,
  members,
  owners,
  partners,
  portal,
  therapists,
  treating,
} from './reach.mjs';

/** Messages, and files beside answers. */
export const lines = {
  'GET /api/couples/{coupleId}/messages': by(clinical),
  'POST /api/couples/{coupleId}/messages': by(treating, { body: wishes.message }),
  'POST /api/couples/{coupleId}/messages/read': by(treating, { body: wishes.messageRead }),
  'PUT /api/couples/{coupleId}/messages/allowed': by(treating, { body: wishes.messagesOn }),
  'GET /api/messages/unread': by(therapists),
  'GET /api/practice/messages': by(members),
  'PUT /api/practice/messages': by(owners, { body: wishes.messagesOn }),
  'GET /api/portal/messages': by(partners),
  'GET /api/portal/messages/unread': by(partners),
  'POST /api/portal/messages': by(partners, { body: wishes.ownMessage }),
  'POST /api/portal/messages/read': by(partners, { body: wishes.ownMessageRead }),
  'GET /api/portal/assignments/{assignmentId}/files': by(portal),
  // Whose file it is comes second: first the request must be one that could be a file.
  'PUT /api/portal/assignments/{assignmentId}/answers/{promptKey}/files/{sentAs}': by(portal, {
    ids: (ids) => ({ ...ids, sentAs: randomUUID() }),
  }),
  // It stands beside what one of the two told the therapist: to the other it is not there.
  'GET /api/portal/files/{fileId}': by(portal, absent),
  'PUT /api/portal/files/{fileId}/description': by(portal, {
    ...absent,
    body: () => ({ description: 'words' }),
  }),
  'DELETE /api/portal/files/{fileId}': by(portal, absent),
  'GET /api/couples/{coupleId}/assignments/{assignmentId}/files': by(clinical),
  'GET /api/couples/{coupleId}/files/{fileId}': by(clinical),
};
