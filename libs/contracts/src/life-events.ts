import * as z from 'zod/mini';
import { Id } from './ids.ts';
import { line } from './text.ts';
import { LocalDate } from './times.ts';

/** What happened to a couple outside of the work, for whoever is in care of them. */
export const LifeEvent = z.object({ id: Id, day: z.string(), text: z.string() });
export type LifeEvent = z.infer<typeof LifeEvent>;

export const NoteLifeEvent = z.object({ day: LocalDate, text: line(80) });
export type NoteLifeEvent = z.infer<typeof NoteLifeEvent>;
z.globalRegistry.add(NoteLifeEvent, { id: 'NoteLifeEvent' });
