import { Service } from '@angular/core';
import { OwnProgramme, type ProgrammeDraft } from '@closeknit/contracts/own-programmes';
import type { Programme } from '@closeknit/contracts/programmes';
import type { DraftAtWork } from '../drafting/draft-at-work.ts';
import { HeldDrafts } from '../drafting/held-drafts.ts';

export type ProgrammeAtWork = DraftAtWork<ProgrammeDraft>;

const blank: ProgrammeDraft = { title: '', about: '', purpose: '', notWhen: '', items: [] };

/** A programme with all its words, to be changed. */
export function draftFrom(programme: Programme): ProgrammeDraft {
  const { title, about, purpose, notWhen, items } = programme;
  return {
    ...{ title, about, purpose, notWhen },
    items: items.map(({ exerciseKey, rule }) => ({ exerciseKey, rule })),
  };
}

/** Programmes being written. */
@Service()
export class OwnProgrammeDrafts extends HeldDrafts<ProgrammeDraft> {
  protected override readonly place = '/own-programmes';
  protected override readonly contract = OwnProgramme;

  /** Begins a programme with nothing in it, and resolves with its id. */
  begin(): Promise<string> {
    return this.beginWith(blank);
  }

  /** Begins one with the words and the exercises of another. */
  beginFrom(programme: Programme): Promise<string> {
    return this.beginWith(draftFrom(programme));
  }
}
