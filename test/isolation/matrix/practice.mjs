import * as wishes from '../wishes.mjs';
import { by, heads, members, none, own, owners, practice } from './reach.mjs';

/** The practice, its members, keys and log. */
export const lines = {
  'GET /api/practice': by(members),
  'PUT /api/practice': by(owners),
  'PUT /api/practice/cancellation': by(owners),
  'PUT /api/practice/reminders': by(owners),
  'PUT /api/practice/crisis': by(owners),
  'PUT /api/practice/sign-in': by(owners),
  'PUT /api/practice/colour': by(owners),
  'PUT /api/practice/logo': by(owners),
  'DELETE /api/practice/logo': by(owners),
  'GET /api/practice/logo/{hash}': by({
    ...{ therapist: practice, supervisor: practice, assistant: practice, owner: practice },
    partner: practice,
  }),
  'GET /api/members': by(members),
  'PUT /api/members/{memberId}/role': by(heads, { body: () => ({ role: 'therapist' }) }),
  'PUT /api/members/{memberId}/supervision': by(heads, { body: () => ({ therapistIds: [] }) }),
  'GET /api/members/{memberId}/couples': by({
    therapist: own,
    supervisor: none,
    assistant: none,
    owner: practice,
  }),
  'POST /api/members/{memberId}/leaving': by(
    { therapist: own, supervisor: none, assistant: none, owner: practice },
    { body: () => ({ handOver: [] }) },
  ),
  'POST /api/member-invitations': by(owners, { body: wishes.colleague }),
  'POST /api/member-invitations/{invitationId}/again': by(heads),
  'DELETE /api/member-invitations/{invitationId}': by(heads),

  'GET /api/keys': by(owners),
  'POST /api/keys/changes': by(owners),
  'POST /api/practice/erasure': by(owners, { body: wishes.deletion }),
  'GET /api/outcomes': by(owners),
  'GET /api/audit': by(owners),
  'GET /api/audit/checkpoint': by(owners),
  'GET /api/audit/export/{format}': by(owners, {
    names: false,
    ids: () => ({ format: 'json' }),
    query: () => '?after=0',
  }),
};
