import { DOCUMENT, inject, Service, signal } from '@angular/core';
import type { WrittenExercise } from '@closeknit/contracts/exercises';
import { type ExerciseDraft, OwnExercise, SavedDraft } from '@closeknit/contracts/own-exercises';
import { Api } from '../../../client/api.ts';
import { Refused } from '../../../client/refused.ts';
import { SignedIn } from '../../../shell/signed-in.ts';
import { Unsaved } from '../../../shell/unsaved.ts';
import { DraftAtWork, type Keeping, type KeptDraft } from './draft-at-work.ts';
import { blankDraft, draftFrom } from './turning.ts';

interface Held {
  readonly owner: string | undefined;
  readonly work: DraftAtWork;
}

/** Exercises being written, in memory only. Unsaved words outlive their page and go on being sent. */
@Service()
export class OwnExerciseDrafts {
  private readonly api = inject(Api);
  private readonly signedIn = inject(SignedIn);
  private readonly held = signal<readonly Held[]>([]);

  constructor() {
    inject(Unsaved).watch(
      () => this.held().some((each) => this.isUnsaved(each)),
      () => this.saveAll(),
    );
    inject(DOCUMENT).defaultView?.addEventListener('online', () => void this.saveAll());
  }

  /** Begins an exercise with nothing in it, and resolves with its id. */
  begin(): Promise<string> {
    return this.beginWith(blankDraft);
  }

  /** Begins one with the words of another. */
  beginFrom(exercise: WrittenExercise): Promise<string> {
    return this.beginWith(draftFrom(exercise));
  }

  /**
   * The draft of this exercise: the one at work here while it holds unsaved words, or has been saved
   * since what is kept was read; else what is kept.
   */
  at(id: string, kept: Omit<KeptDraft, 'savedAt'> & Partial<KeptDraft>): DraftAtWork {
    const isNewer = ({ owner, work }: Held) =>
      owner === this.signedIn.me()?.id && kept.revision > 0 && work.revision() > kept.revision;
    const here = this.held().find(
      (each) => each.work.id === id && (this.isUnsaved(each) || isNewer(each)),
    );
    if (here) return here.work;
    const work = new DraftAtWork(id, this.keeping(id), kept);
    const others = this.held().filter((each) => each.work.id !== id);
    this.held.set([...others, { owner: this.signedIn.me()?.id, work }]);
    return work;
  }

  drop(gone: DraftAtWork): void {
    gone.letGo();
    this.held.set(this.held().filter(({ work }) => work !== gone));
  }

  private async beginWith(draft: ExerciseDraft): Promise<string> {
    const wish = { method: 'POST', path: '/own-exercises', body: { draft } } as const;
    return (await this.api.send(wish, SavedDraft)).id;
  }

  private async saveAll(): Promise<void> {
    const unsaved = this.held().filter((each) => this.isUnsaved(each));
    await Promise.all(unsaved.map(({ work }) => work.save()));
  }

  private isUnsaved({ owner, work }: Held): boolean {
    return owner === this.signedIn.me()?.id && work.isUnsaved();
  }

  private keeping(id: string): Keeping {
    const owner = this.signedIn.me()?.id;
    const path = `/own-exercises/${id}`;
    return {
      write: async (draft, revision) => {
        // Words that are still waiting belong to who wrote them, whoever has come in since.
        if (this.signedIn.me()?.id !== owner) throw new Refused('other-person');
        const body = { draft, revision };
        return this.api.send({ method: 'PUT', path: `${path}/draft`, body }, SavedDraft);
      },
      readAgain: async () => (await this.api.read(path, OwnExercise)).draft ?? undefined,
    };
  }
}
