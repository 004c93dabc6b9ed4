import { DOCUMENT, inject, signal } from '@angular/core';
import { SavedDraft } from '@closeknit/contracts/own-exercises';
import { Api, type Contract } from '../../client/api.ts';
import { Refused } from '../../client/refused.ts';
import { SignedIn } from '../../shell/signed-in.ts';
import { Unsaved } from '../../shell/unsaved.ts';
import { DraftAtWork, type Keeping, type KeptDraft, type Start } from './draft-at-work.ts';

interface Held<Draft extends object> {
  readonly owner: string | undefined;
  readonly work: DraftAtWork<Draft>;
}

/** Drafts of one kind, in memory only. Unsaved words outlive their page and go on being sent. */
export abstract class HeldDrafts<Draft extends object> {
  private readonly api = inject(Api);
  private readonly signedIn = inject(SignedIn);
  private readonly held = signal<readonly Held<Draft>[]>([]);

  /** Where such drafts are kept, below `/api`. */
  protected abstract readonly place: string;
  /** How one is told there. */
  protected abstract readonly contract: Contract<{ readonly draft: KeptDraft<Draft> | null }>;

  constructor() {
    inject(Unsaved).watch(
      () => this.held().some((each) => this.isUnsaved(each)),
      () => this.saveAll(),
    );
    inject(DOCUMENT).defaultView?.addEventListener('online', () => void this.saveAll());
  }

  /**
   * The draft with this id: the one at work here while it holds unsaved words, or has been saved
   * since what is kept was read; else what is kept.
   */
  at(id: string, kept: Start<Draft>): DraftAtWork<Draft> {
    const isNewer = ({ owner, work }: Held<Draft>) =>
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

  drop(gone: DraftAtWork<Draft>): void {
    gone.letGo();
    this.held.set(this.held().filter(({ work }) => work !== gone));
  }

  /** Begins one with these words, and resolves with its id. */
  protected async beginWith(draft: Draft): Promise<string> {
    const wish = { method: 'POST', path: this.place, body: { draft } } as const;
    return (await this.api.send(wish, SavedDraft)).id;
  }

  private async saveAll(): Promise<void> {
    const unsaved = this.held().filter((each) => this.isUnsaved(each));
    await Promise.all(unsaved.map(({ work }) => work.save()));
  }

  private isUnsaved({ owner, work }: Held<Draft>): boolean {
    return owner === this.signedIn.me()?.id && work.isUnsaved();
  }

  private keeping(id: string): Keeping<Draft> {
    const owner = this.signedIn.me()?.id;
    const path = `${this.place}/${id}`;
    return {
      write: async (draft, revision) => {
        // Words that are still waiting belong to who wrote them, whoever has come in since.
        if (this.signedIn.me()?.id !== owner) throw new Refused('other-person');
        const body = { draft, revision };
        return this.api.send({ method: 'PUT', path: `${path}/draft`, body }, SavedDraft);
      },
      readAgain: async () => (await this.api.read(path, this.contract)).draft ?? undefined,
    };
  }
}
