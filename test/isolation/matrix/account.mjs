import { randomUUID } from 'node:crypto';
import * as wishes from '../wishes.mjs';
import { absent, by, everybody, link, nowhere, open, others, own } from './reach.mjs';

/** Signing in, and everybody's own account. */
export const lines = {
  'GET /api/me': by(everybody),
  'PUT /api/me/zone': by(everybody, { body: wishes.zone }),
  'PUT /api/me/language': by(everybody, { body: () => ({ language: 'de' }) }),
  'POST /api/me/stay': by(everybody),

  'POST /api/sign-in': open(),
  'POST /api/sign-in/code': open(),
  'POST /api/sign-in/recovery-code': open(),
  'POST /api/sign-in/passkey/options': open(),
  'POST /api/sign-in/passkey': open(),
  // Nobody has anything to sign out of; the others are still needed here.
  'POST /api/sign-out': open({ asks: ['nobody'] }),
  'POST /api/practices': open(),
  'POST /api/password-resets': open(),
  'GET /api/password-resets/{token}': open(link),
  'POST /api/password-resets/{token}': open(link),
  'GET /api/verifications/{token}': open(link),
  'POST /api/verifications/{token}': open(link),
  'GET /api/invitations/{token}': open(link),
  'POST /api/invitations/{token}/accept': open(link),
  'GET /api/colleague-invitations/{token}': open(link),
  'POST /api/colleague-invitations/{token}/accept': open(link),

  'GET /api/account': by(everybody),
  'POST /api/account/confirm': by(everybody),
  'POST /api/account/confirm/passkey/options': by(everybody),
  'POST /api/account/confirm/passkey': by(everybody),
  'PUT /api/account/email': by(everybody),
  'PUT /api/account/password': by(everybody),
  'PUT /api/account/seat': by(
    { ...nowhere, therapist: own, owner: own },
    { names: true, body: wishes.seat },
  ),
  'DELETE /api/account/sessions': by(everybody),
  'DELETE /api/account/sessions/{id}': by(nowhere, { ids: ({ sessionId }) => ({ id: sessionId }) }),
  'DELETE /api/account/trusted-browsers': by(everybody),
  'POST /api/account/second-factor': by(everybody),
  'POST /api/account/second-factor/confirm': by(everybody),
  'DELETE /api/account/second-factor': by(everybody),
  'POST /api/account/recovery-codes': by(everybody, absent),
  'POST /api/account/passkeys/options': by(everybody),
  'POST /api/account/passkeys': by(everybody),
  // Whose passkey it is comes second: first everybody is asked for their password.
  'DELETE /api/account/passkeys/{id}': by(everybody, {
    ...absent,
    ids: () => ({ id: randomUUID() }),
  }),
};
