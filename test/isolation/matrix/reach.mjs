/*
 * Who reaches what. A route's line says how far each role reaches: `own` couple, the whole
 * `practice`, `others` of the practice, `any` where no id is asked for, or `none`, where every id is
 * answered as if it were not there. Who is not named is not allowed.
 */
export const [own, practice, others, any, none] = ['own', 'practice', 'others', 'any', 'none'];

export const clinical = { therapist: own, owner: own, supervisor: own };
export const treating = { therapist: own, owner: own };
export const heading = { therapist: own, owner: practice };
export const known = { therapist: own, supervisor: own, assistant: practice, owner: practice };
export const booking = { therapist: own, assistant: practice, owner: practice };
export const portal = { partner: own };
export const members = { therapist: any, supervisor: any, assistant: any, owner: any };
export const everybody = { ...members, partner: any };
export const owners = { owner: any };
export const therapists = { therapist: any, owner: any };
export const office = { ...therapists, assistant: any };
export const partners = { partner: any };
export const nowhere = {
  ...Object.fromEntries(Object.keys(everybody).map((role) => [role, none])),
};
export const heads = { owner: practice };

export const by = (who, more = {}) => ({ by: who, ...more });
export const open = (more = {}) => ({ open: true, ...more });
// Whoever may do it may still have nothing to do it to.
export const absent = { mayBeAbsent: true };
// Both kinds of notes are named alike along their routes.
export const ownNote = { ids: ({ ownNoteId, ...ids }) => ({ ...ids, noteId: ownNoteId }) };
export const link = { ids: () => ({ token: 'a'.repeat(86) }) };
