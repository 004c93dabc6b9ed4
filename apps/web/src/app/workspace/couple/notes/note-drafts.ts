import { computed, DOCUMENT, inject, Service, signal } from '@angular/core';
import { PrivateNotes, ProgressNotes, SavedNote } from '@closeknit/contracts/notes';
import { Api } from '../../../client/api.ts';
import { Refused } from '../../../client/refused.ts';
import { SignedIn } from '../../../shell/signed-in.ts';
import { Unsaved } from '../../../shell/unsaved.ts';
import { type Keeping, type KeptNote, NoteDraft, type Wording } from './note-draft.ts';

interface Held {
  readonly path: string;
  readonly owner: string | undefined;
  readonly draft: NoteDraft;
  /** Begun on the page at hand: what that page has read may be older than the draft. */
  readonly isNew: boolean;
}

/** Notes being written, in memory only. Unsaved words outlive their page and go on being sent. */
@Service()
export class NoteDrafts {
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

  /** The drafts beneath a path of the API, latest first. */
  at(path: () => string) {
    return computed(() =>
      this.held()
        .filter((each) => each.path === path() && this.isOwn(each))
        .map(({ draft }) => draft),
    );
  }

  begin(path: string): NoteDraft {
    const draft = new NoteDraft(this.keeping(path));
    this.hold([{ path, owner: this.signedIn.me()?.id, draft, isNew: true }, ...this.held()]);
    return draft;
  }

  /** Takes up what the other side keeps; what has not been sent yet or was begun here stays. */
  know(path: string, notes: readonly KeptNote[]): void {
    const owner = this.signedIn.me()?.id;
    const here = this.held().filter((each) => each.path === path && this.isOwn(each));
    const staying = here.filter((each) => each.isNew || this.isUnsaved(each));
    const isHeld = ({ id }: KeptNote) => staying.some(({ draft }) => draft.id() === id);
    const known = notes
      .filter((note) => !isHeld(note))
      .map((note) => new NoteDraft(this.keeping(path), note))
      .map((draft) => ({ path, owner, draft, isNew: false }));
    this.hold([...staying, ...known, ...this.held().filter((each) => !here.includes(each))]);
  }

  /** The page is left: what was begun on it is no longer new, and goes where nothing stands in it. */
  leave(): void {
    const blank = this.held().filter(({ draft }) => draft.isBlank());
    for (const { draft } of blank) draft.letGo();
    const others = this.held().filter((each) => !blank.includes(each));
    this.hold(others.map((each) => ({ ...each, isNew: false })));
  }

  drop(gone: NoteDraft): void {
    gone.letGo();
    this.hold(this.held().filter(({ draft }) => draft !== gone));
  }

  private async saveAll(): Promise<void> {
    const unsaved = this.held().filter((each) => this.isUnsaved(each));
    await Promise.all(unsaved.map(({ draft }) => draft.save()));
  }

  private hold(held: readonly Held[]): void {
    this.held.set(held);
  }

  private isOwn({ owner }: Held): boolean {
    return owner === this.signedIn.me()?.id;
  }

  private isUnsaved(each: Held): boolean {
    return this.isOwn(each) && each.draft.isUnsaved();
  }

  private keeping(path: string): Keeping {
    const owner = this.signedIn.me()?.id;
    const send = (method: 'POST' | 'PUT', at: string, body: Wording) => {
      // Words that are still waiting belong to who wrote them, whoever has come in since.
      if (this.signedIn.me()?.id !== owner) throw new Refused('other-person');
      return this.api.send({ method, path: at, body }, SavedNote);
    };
    return {
      begin: async (wording) => send('POST', path, wording),
      write: async (id, note) => send('PUT', `${path}/${id}`, note),
      readAgain: async (id) => (await this.read(path)).find((note) => note.id === id),
    };
  }

  private async read(path: string): Promise<readonly KeptNote[]> {
    if (!path.endsWith('/private-notes')) return (await this.api.read(path, ProgressNotes)).notes;
    const { notes } = await this.api.read(path, PrivateNotes);
    return notes.map((note) => ({ ...note, appointmentId: null }));
  }
}
