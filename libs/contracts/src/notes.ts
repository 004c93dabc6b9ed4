import * as z from 'zod/mini';
import { Id } from './ids.ts';
import { prose, storable } from './text.ts';

const LONGEST = 20_000;
const revision = z.int().check(z.gte(0));

/** Words of a note that cannot be empty: kept as typed. */
const words = z
  .string()
  .check(z.regex(/\S/, 'missing'), z.maxLength(LONGEST, 'too-long'), storable);

/** A new draft, tied to a session of the couple or to none. */
export const BeginNote = z.object({ text: words, appointmentId: z.nullable(Id) });
export type BeginNote = z.infer<typeof BeginNote>;
z.globalRegistry.add(BeginNote, { id: 'BeginNote' });

/** `revision` is the one the page last saw: two devices never overwrite each other unseen. */
export const WriteNote = z.object({
  text: prose(LONGEST),
  appointmentId: z.nullable(Id),
  revision,
});
export type WriteNote = z.infer<typeof WriteNote>;
z.globalRegistry.add(WriteNote, { id: 'WriteNote' });

/** Signs these very words. */
export const SignNote = z.object({ revision });
export type SignNote = z.infer<typeof SignNote>;
z.globalRegistry.add(SignNote, { id: 'SignNote' });

export const AddToNote = z.object({ text: words });
export type AddToNote = z.infer<typeof AddToNote>;
z.globalRegistry.add(AddToNote, { id: 'AddToNote' });

export const SavedNote = z.object({ id: Id, revision: z.number(), savedAt: z.string() });
export type SavedNote = z.infer<typeof SavedNote>;
z.globalRegistry.add(SavedNote, { id: 'SavedNote' });

/** Progress notes of a couple, newest first. A draft has not been signed; `isOwn` is the reader's. */
export const ProgressNotes = z.object({
  notes: z.array(
    z.object({
      id: Id,
      appointmentId: z.nullable(Id),
      sessionAt: z.nullable(z.string()),
      author: z.string(),
      isOwn: z.boolean(),
      text: z.string(),
      revision: z.number(),
      begunAt: z.string(),
      savedAt: z.string(),
      signedAt: z.nullable(z.string()),
      addenda: z.array(
        z.object({ id: Id, author: z.string(), text: z.string(), writtenAt: z.string() }),
      ),
    }),
  ),
});
export type ProgressNotes = z.infer<typeof ProgressNotes>;
z.globalRegistry.add(ProgressNotes, { id: 'ProgressNotes' });

export const BeginPrivateNote = z.object({ text: words });
export type BeginPrivateNote = z.infer<typeof BeginPrivateNote>;
z.globalRegistry.add(BeginPrivateNote, { id: 'BeginPrivateNote' });

export const WritePrivateNote = z.object({ text: prose(LONGEST), revision });
export type WritePrivateNote = z.infer<typeof WritePrivateNote>;
z.globalRegistry.add(WritePrivateNote, { id: 'WritePrivateNote' });

/** What its author keeps to themselves, newest first: nobody else has a list of it. */
export const PrivateNotes = z.object({
  notes: z.array(
    z.object({
      id: Id,
      text: z.string(),
      revision: z.number(),
      begunAt: z.string(),
      savedAt: z.string(),
    }),
  ),
});
export type PrivateNotes = z.infer<typeof PrivateNotes>;
z.globalRegistry.add(PrivateNotes, { id: 'PrivateNotes' });

/** Where the reader's own notes of the record wait to be signed, and since when. */
export const UnsignedNotes = z.object({
  couples: z.array(
    z.object({ coupleId: Id, coupleName: z.string(), count: z.number(), since: z.string() }),
  ),
});
export type UnsignedNotes = z.infer<typeof UnsignedNotes>;
z.globalRegistry.add(UnsignedNotes, { id: 'UnsignedNotes' });
