import * as wishes from '../wishes.mjs';
import { any, by, none, therapists, treating } from './reach.mjs';

/** Exercises and programmes: what is shipped and what is a practice's own. */
export const lines = {
  'GET /api/exercises': by({ therapist: any, supervisor: any, owner: any }),
  // Own couples only; whoever has none finds nothing.
  'GET /api/reliefs': by({ therapist: any, supervisor: any, owner: any }),
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
  'GET /api/programmes': by({ therapist: any, supervisor: any, owner: any }),
  'GET /api/own-programmes': by({ therapist: any, supervisor: any, owner: any }),
  'POST /api/own-programmes': by(therapists, { body: wishes.programmeDraft }),
  'GET /api/own-programmes/{programmeId}': by({ ...treating, supervisor: none }),
  'PUT /api/own-programmes/{programmeId}/draft': by(treating, {
    body: wishes.savedProgrammeDraft,
  }),
  'DELETE /api/own-programmes/{programmeId}/draft': by(treating),
  'POST /api/own-programmes/{programmeId}/versions': by(treating, {
    body: wishes.programmeVersion,
  }),
  'PUT /api/own-programmes/{programmeId}/sharing': by(treating, {
    body: () => ({ shared: false }),
  }),
  'POST /api/own-programmes/{programmeId}/retire': by(treating),
  'POST /api/own-programmes/{programmeId}/bring-back': by(treating),
};
