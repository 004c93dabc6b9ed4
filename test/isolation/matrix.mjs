/*
 * Who reaches what. A route's line says how far each role reaches: `own` couple, the whole
 * `practice`, or `any`, where no id is asked for. Who is not named is not allowed.
 */
const own = 'own';
const practice = 'practice';
const any = 'any';

const clinical = { therapist: own, owner: own, supervisor: own };
const treating = { therapist: own, owner: own };
const known = { therapist: own, supervisor: own, assistant: practice, owner: practice };
const booking = { therapist: own, assistant: practice, owner: practice };
const portal = { partner: own };
const members = { therapist: any, supervisor: any, assistant: any, owner: any };
const everybody = { ...members, partner: any };
const owners = { owner: any };
const therapists = { therapist: any, owner: any };
const partners = { partner: any };

const by = (who, more = {}) => ({ by: who, ...more });
const open = (more = {}) => ({ open: true, ...more });

const couple = ({ coupleId }) => ({ coupleId });
const session = ({ coupleId }) => ({
  ...{ coupleId, startsAt: '2026-12-02T15:00:00Z', minutes: 50, place: '' },
});
const exercise = () => ({ exerciseKey: 'i-have-missed', dueOn: '2026-12-16', note: '' });
const newCouple = () => ({
  familyName: '',
  first: { firstName: 'Ada', email: 'ada@new.example' },
  second: { firstName: 'Bo', email: 'bo@new.example' },
});
const partner = () => ({ firstName: 'Ada', email: 'ada@new.example' });
const answer = () => ({ value: 'words', visibility: 'private', revision: 1 });
const checkIn = () => ({
  week: '2026-11-16',
  scores: { talk: 5, affection: 5, partnership: 5, openness: 5, togetherness: 5 },
  ...{ note: '', noteVisibility: 'private' },
});
const zone = () => ({ zone: 'Europe/Paris' });
const hours = () => ({ zone: 'Europe/Paris', blocks: [] });

const matrix = {
  'GET /api/me': by(everybody),
  'PUT /api/me/zone': by(everybody, { body: zone }),

  'GET /api/couples': by(members),
  'POST /api/couples': by(therapists, { body: newCouple }),
  'GET /api/couples/{coupleId}': by(known),
  'PUT /api/couples/{coupleId}/partners/{partnerId}': by(treating, { body: partner }),
  'POST /api/couples/{coupleId}/partners/{partnerId}/invitation': by(treating),
  'GET /api/couples/{coupleId}/trend': by(clinical),
  'GET /api/couples/{coupleId}/assignments': by(clinical),
  'POST /api/couples/{coupleId}/assignments': by(treating, { body: exercise }),
  'POST /api/couples/{coupleId}/assignments/{assignmentId}/withdraw': by(treating),
  'GET /api/couples/{coupleId}/appointments': by(known),

  'GET /api/exercises': by({ therapist: any, supervisor: any, owner: any }),
  'GET /api/calendar': by(booking),
  'GET /api/openings': by(booking, { query: () => '?from=2026-11-30' }),
  'POST /api/appointments': by(booking, { names: couple, body: session }),
  'POST /api/appointments/{appointmentId}/move': by(booking, {
    body: () => ({ startsAt: '2026-12-03T15:00:00Z' }),
  }),
  'POST /api/appointments/{appointmentId}/cancel': by(booking),
  'GET /api/hours': by(therapists),
  'PUT /api/hours': by(therapists, { body: hours }),
  'GET /api/reminders': by(therapists),

  'GET /api/portal/week': by(partners),
  'GET /api/portal/sessions': by(partners),
  'GET /api/portal/privacy': by(partners),
  'GET /api/portal/check-ins': by(partners),
  'POST /api/portal/check-ins': by(partners, { body: checkIn }),
  'GET /api/portal/assignments/{assignmentId}': by(portal),
  'PUT /api/portal/assignments/{assignmentId}/answers/{promptKey}': by(portal, { body: answer }),
  'POST /api/portal/assignments/{assignmentId}/done': by(portal),

  'POST /api/practices': open(),
  'GET /api/practice': by(members),
  'PUT /api/practice': by(owners),
  'GET /api/keys': by(owners),
  'POST /api/keys/changes': by(owners),
  'GET /api/invitations/{token}': open({ ids: () => ({ token: 'a'.repeat(86) }) }),
  'POST /api/invitations/{token}/accept': open({ ids: () => ({ token: 'a'.repeat(86) }) }),
};

export const routeOf = (name) => matrix[name];
export const readsOf = (name) => name.startsWith('GET ');
export const routesInMatrix = Object.keys(matrix);
