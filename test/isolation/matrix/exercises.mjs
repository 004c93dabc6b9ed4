import * as wishes from '../wishes.mjs';
import { any, by, none, therapists, treating } from './reach.mjs';

/** Exercises: the library and a practice's own. */
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
  'POST /api/programmes': by(therapists, { body: wishes.programme }),
  'PUT /api/programmes/{programmeId}': by(treating, { body: wishes.programme }),
  'POST /api/programmes/{programmeId}/retire': by(treating),
  'POST /api/programmes/{programmeId}/bring-back': by(treating),
};
