import { randomUUID } from 'node:crypto';
import { betweenSessions } from './matrix-between-sessions.mjs';
import * as wishes from './wishes.mjs';

/*
 * Who reaches what. A route's line says how far each role reaches: `own` couple, the whole
 * `practice`, `others` of the practice, `any` where no id is asked for, or `none`, where every id is
 * answered as if it were not there. Who is not named is not allowed.
 */
const [own, practice, others, any, none] = ['own', 'practice', 'others', 'any', 'none'];

const clinical = { therapist: own, owner: own, supervisor: own };
const treating = { therapist: own, owner: own };
const heading = { therapist: own, owner: practice };
const known = { therapist: own, supervisor: own, assistant: practice, owner: practice };
const booking = { therapist: own, assistant: practice, owner: practice };
const portal = { partner: own };
const members = { therapist: any, supervisor: any, assistant: any, owner: any };
const everybody = { ...members, partner: any };
const owners = { owner: any };
const therapists = { therapist: any, owner: any };
const office = { ...therapists, assistant: any };
const partners = { partner: any };
const nowhere = { ...Object.fromEntries(Object.keys(everybody).map((role) => [role, none])) };
const heads = { owner: practice };

const by = (who, more = {}) => ({ by: who, ...more });
const open = (more = {}) => ({ open: true, ...more });
// Whoever may do it may still have nothing to do it to.
const absent = { mayBeAbsent: true };
// Both kinds of notes are named alike along their routes.
const ownNote = { ids: ({ ownNoteId, ...ids }) => ({ ...ids, noteId: ownNoteId }) };
const link = { ids: () => ({ token: 'a'.repeat(86) }) };

const matrix = {
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

  'GET /api/couples': by(members),
  'POST /api/couples': by(therapists, { body: wishes.couple }),
  'GET /api/couples/{coupleId}': by(known),
  'PUT /api/couples/{coupleId}/partners/{partnerId}': by(heading, { body: wishes.partner }),
  'POST /api/couples/{coupleId}/partners/{partnerId}/invitation': by(heading),
  'POST /api/couples/{coupleId}/partners/{partnerId}/deletion': by(heading, {
    body: wishes.deletion,
  }),
  'PUT /api/couples/{coupleId}/therapist': by(heading, { body: wishes.handOver }),
  'GET /api/couples/{coupleId}/life': by(known),
  'POST /api/couples/{coupleId}/steps': by(heading, { body: wishes.step }),
  'GET /api/couples/{coupleId}/trend': by(clinical),
  'GET /api/couples/{coupleId}/assignments': by(clinical),
  'POST /api/couples/{coupleId}/assignments': by(treating, { body: wishes.exercise }),
  'POST /api/couples/{coupleId}/assignments/{assignmentId}/withdraw': by(treating),
  'GET /api/couples/{coupleId}/agreements': by(clinical),
  'POST /api/couples/{coupleId}/agreements': by(treating, { body: wishes.agreement }),
  'GET /api/couples/{coupleId}/agreements/{documentId}/paper': by(clinical),
  'GET /api/couples/{coupleId}/notes': by(clinical),
  'POST /api/couples/{coupleId}/notes': by(treating, { body: wishes.noteBegun }),
  'PUT /api/couples/{coupleId}/notes/{noteId}': by(treating, { body: wishes.note }),
  'DELETE /api/couples/{coupleId}/notes/{noteId}': by(treating),
  'POST /api/couples/{coupleId}/notes/{noteId}/signature': by(treating, {
    body: wishes.noteSigned,
  }),
  'POST /api/couples/{coupleId}/notes/{noteId}/addenda': by(treating, { body: wishes.addendum }),
  'GET /api/couples/{coupleId}/private-notes': by(treating),
  'POST /api/couples/{coupleId}/private-notes': by(treating, { body: wishes.addendum }),
  'PUT /api/couples/{coupleId}/private-notes/{noteId}': by(treating, {
    ...ownNote,
    body: wishes.ownNote,
  }),
  'DELETE /api/couples/{coupleId}/private-notes/{noteId}': by(treating, ownNote),
  'GET /api/couples/{coupleId}/releases': by(clinical),
  'POST /api/couples/{coupleId}/releases': by(treating, { body: wishes.release }),
  'POST /api/couples/{coupleId}/releases/{releaseId}/decision': by(treating, {
    body: () => ({ act: 'end' }),
  }),
  'POST /api/couples/{coupleId}/releases/{releaseId}/disclosures/json': by(treating),
  'POST /api/couples/{coupleId}/releases/{releaseId}/disclosures/paper': by(treating),
  'GET /api/documents': by(therapists),
  'POST /api/documents': by(owners, { body: wishes.document }),
  'PUT /api/documents/usual': by(owners, { body: () => ({ usual: 'limited-secrets' }) }),
  'PUT /api/documents/{templateId}': by(heads, { body: wishes.document }),
  'POST /api/documents/{templateId}/retire': by(heads),
  'GET /api/couples/{coupleId}/appointments': by(known),
  'GET /api/couples/{coupleId}/record-openings': by(heading),
  'GET /api/couples/{coupleId}/break-glass': by(heading),
  'POST /api/couples/{coupleId}/break-glass': by(
    { therapist: practice, owner: practice },
    { body: wishes.reason },
  ),
  'POST /api/couples/{coupleId}/break-glass/end': by({ therapist: none, owner: others }),
  'GET /api/break-glass': by(therapists),
  'POST /api/break-glass/{glassId}/seen': by(treating),

  'GET /api/exercises': by({ therapist: any, supervisor: any, owner: any }),
  'GET /api/own-exercises': by({ therapist: any, supervisor: any, owner: any }),
  'POST /api/own-exercises': by(therapists, { body: wishes.exerciseDraft }),
  'POST /api/own-exercises/import': by(therapists, { body: wishes.exercises }),
  // What its author has not shared is there for nobody else.
  'GET /api/own-exercises/{exerciseId}': by({ ...treating, supervisor: none }),
  'PUT /api/own-exercises/{exerciseId}/draft': by(treating, { body: wishes.savedDraft }),
  'DELETE /api/own-exercises/{exerciseId}/draft': by(treating),
  'POST /api/own-exercises/{exerciseId}/versions': by(treating, { body: wishes.exerciseVersion }),
  'PUT /api/own-exercises/{exerciseId}/sharing': by(treating, { body: () => ({ shared: false }) }),
  'POST /api/own-exercises/{exerciseId}/retire': by(treating),
  'POST /api/own-exercises/{exerciseId}/bring-back': by(treating),
  'GET /api/calendar': by(office),
  'GET /api/openings': by(office, { query: () => '?from=2026-11-30' }),
  'POST /api/appointments': by(booking, { names: true, body: wishes.session }),
  'POST /api/appointments/{appointmentId}/move': by(booking, { body: wishes.move }),
  'POST /api/appointments/{appointmentId}/cancel': by(booking),
  'GET /api/hours': by(therapists),
  'PUT /api/hours': by(therapists, { body: wishes.hours }),
  'GET /api/reminders': by(therapists),

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

  'GET /api/portal/week': by(partners),
  'GET /api/portal/sessions': by(partners),
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
  'GET /api/portal/privacy': by(partners),
  'GET /api/portal/record-openings': by(partners),
  'GET /api/portal/check-ins': by(partners),
  'POST /api/portal/check-ins': by(partners, { body: wishes.checkIn }),
  'GET /api/portal/assignments/{assignmentId}': by(portal),
  'PUT /api/portal/assignments/{assignmentId}/answers/{promptKey}': by(portal, {
    body: wishes.answer,
  }),
  'PUT /api/portal/assignments/{assignmentId}/answers/{promptKey}/visibility': by(portal, {
    body: wishes.readers,
  }),
  'POST /api/portal/assignments/{assignmentId}/done': by(portal),
  'POST /api/portal/assignments/{assignmentId}/clear': by(portal),
  'POST /api/portal/assignments/{assignmentId}/hand-over': by(portal),
  // The words wait for one of the two; to the other they are not there.
  ...betweenSessions({
    by,
    reach: { clinical, treating, portal, members, owners, partners, therapists },
  }),
  'GET /api/portal/offers': by(partners),
  'POST /api/portal/offers/{offerId}/take': by(portal, { ...absent, body: wishes.taking }),
  'DELETE /api/portal/offers/{offerId}': by(portal, absent),

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
  'GET /api/audit': by(owners),
  'GET /api/audit/checkpoint': by(owners),
  'GET /api/audit/export/{format}': by(owners, {
    names: false,
    ids: () => ({ format: 'json' }),
    query: () => '?after=0',
  }),
};

export const routeOf = (name) => matrix[name];
export const readsOf = (name) => name.startsWith('GET ');
