import * as z from 'zod/mini';
import { Id } from './ids.ts';
import { MOST_ITEMS, Programme, ProgrammeItem } from './programmes.ts';
import { line, prose } from './text.ts';

const revision = z.int().check(z.gte(0));

const written = {
  about: prose(600),
  purpose: prose(600),
  notWhen: prose(400),
  items: z.array(ProgrammeItem).check(z.maxLength(MOST_ITEMS, 'over-the-most')),
};

/** A programme that is being written: it may lack its title, or hold what could not be given. */
export const ProgrammeDraft = z.object({ title: prose(120), ...written });
export type ProgrammeDraft = z.infer<typeof ProgrammeDraft>;

export const BeginProgramme = z.object({ draft: ProgrammeDraft });
export type BeginProgramme = z.infer<typeof BeginProgramme>;
z.globalRegistry.add(BeginProgramme, { id: 'BeginProgramme' });

/** `revision` is the one the page last saw, 0 where there was no draft. */
export const SaveProgrammeDraft = z.object({ draft: ProgrammeDraft, revision });
export type SaveProgrammeDraft = z.infer<typeof SaveProgrammeDraft>;
z.globalRegistry.add(SaveProgrammeDraft, { id: 'SaveProgrammeDraft' });

/**
 * The next version, from the draft with this revision, or from none where it is 0. That it can be
 * given is checked when it is kept, and again when it is given.
 */
export const WriteProgramme = z.object({ title: line(120), ...written, revision });
export type WriteProgramme = z.infer<typeof WriteProgramme>;
z.globalRegistry.add(WriteProgramme, { id: 'WriteProgramme' });

export const ShareProgramme = z.object({ shared: z.boolean() });
export type ShareProgramme = z.infer<typeof ShareProgramme>;
z.globalRegistry.add(ShareProgramme, { id: 'ShareProgramme' });

const listed = {
  id: Id,
  /** Who of the practice wrote it. */
  madeBy: z.string(),
  /** Whether that is the reader. */
  isOwn: z.boolean(),
  /** Whether colleagues find it too. */
  shared: z.boolean(),
  retiredAt: z.nullable(z.string()),
};

/** Programmes of a practice, retired ones too; drafts only their author's. */
export const OwnProgrammes = z.object({
  programmes: z.array(
    z.object({
      ...listed,
      /** Of the version in use, or of the draft where there is none yet. */
      title: z.string(),
      /** How many exercises it has. */
      count: z.number(),
      /** 0 while there is only a draft. */
      version: z.number(),
      draftSavedAt: z.nullable(z.string()),
    }),
  ),
});
export type OwnProgrammes = z.infer<typeof OwnProgrammes>;
z.globalRegistry.add(OwnProgrammes, { id: 'OwnProgrammes' });

export const OwnProgramme = z.object({
  ...listed,
  /** The version in use; null while there is only a draft. */
  programme: z.nullable(Programme),
  draft: z.nullable(z.object({ draft: ProgrammeDraft, revision: z.number(), savedAt: z.string() })),
});
export type OwnProgramme = z.infer<typeof OwnProgramme>;
z.globalRegistry.add(OwnProgramme, { id: 'OwnProgramme' });
