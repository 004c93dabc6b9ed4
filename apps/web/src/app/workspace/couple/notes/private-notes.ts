import { Component, DestroyRef, effect, inject, signal, untracked } from '@angular/core';
import { PrivateNotes as Contract } from '@closeknit/contracts/notes';
import { EmptyState } from '@closeknit/ui/empty-state/empty-state';
import { Icon } from '@closeknit/ui/icon/icon';
import { Api } from '../../../client/api.ts';
import { reading } from '../../../client/reading.ts';
import { ConfirmDialog } from '../../../shell/confirm/confirm-dialog.ts';
import { Waiting } from '../../../shell/waiting/waiting.ts';
import { Words } from '../../../words/words.ts';
import { OwnTimes } from '../../own-times.ts';
import { CoupleAtHand } from '../couple-at-hand.ts';
import type { NoteDraft } from './note-draft.ts';
import { NoteDrafts } from './note-drafts.ts';
import { NoteEditor } from './note-editor.ts';
import { NotesPlaces } from './notes-places.ts';

/** What a therapist keeps to themselves. It is never signed and never part of the record. */
@Component({
  selector: 'app-private-notes',
  imports: [ConfirmDialog, EmptyState, Icon, NoteEditor, NotesPlaces, Waiting],
  template: `
    <div class="stack">
      <app-notes-places />
      <section class="own" aria-labelledby="own-notes">
        <header>
          <div>
            <h2 id="own-notes"><ck-icon name="lock" /> {{ say('workspace.notes.own') }}</h2>
            <p class="soft">{{ say('workspace.notes.own-help') }}</p>
          </div>
          <button class="button" type="button" (click)="begin()">
            {{ say('workspace.notes.begin-own') }}
          </button>
        </header>
        @for (draft of own(); track draft) {
          <article class="sheet note">
            <app-note-editor [draft]="draft" [label]="labelOf(draft)" />
            <div class="actions">
              <button class="button quiet" type="button" (click)="discarding.set(draft)">
                {{ say('workspace.notes.discard') }}
              </button>
            </div>
          </article>
        }
        @if (!resource.hasValue()) {
          <app-waiting [resource]="resource" />
        } @else if (own().length === 0) {
          <ck-empty-state [title]="say('workspace.notes.empty-own')" />
        }
      </section>
    </div>
    @if (discarding(); as draft) {
      <app-confirm-dialog
        [heading]="say('workspace.notes.discard-heading')"
        [text]="say('workspace.notes.discard-help')"
        [yes]="say('workspace.notes.discard')"
        [send]="discard"
        (done)="finish(draft)"
        (closed)="discarding.set(undefined)"
      />
    }
  `,
  styleUrl: './notes.css',
})
export default class PrivateNotes {
  private readonly api = inject(Api);
  private readonly times = inject(OwnTimes);
  private readonly atHand = inject(CoupleAtHand);
  private readonly drafts = inject(NoteDrafts);
  protected readonly say = inject(Words).say;

  protected readonly resource = reading(() => this.atHand.below('/private-notes'), Contract);
  protected readonly own = this.drafts.at(() => this.path);
  protected readonly discarding = signal<NoteDraft | undefined>(undefined);

  constructor() {
    inject(DestroyRef).onDestroy(() => this.drafts.leave());
    effect(() => {
      const notes = this.resource.value()?.notes;
      if (!notes) return;
      const drafts = notes.map((note) => ({ ...note, appointmentId: null }));
      untracked(() => this.drafts.know(this.path, drafts));
    });
  }

  private get path(): string {
    return this.atHand.below('/private-notes') ?? '';
  }

  protected begin(): void {
    this.drafts.begin(this.path);
  }

  protected readonly discard = async (): Promise<void> => {
    const id = this.discarding()?.id();
    if (id) await this.api.send({ method: 'DELETE', path: `${this.path}/${id}` });
  };

  protected finish(draft: NoteDraft): void {
    this.discarding.set(undefined);
    this.drafts.drop(draft);
  }

  protected labelOf({ begunAt }: NoteDraft): string {
    if (!begunAt) return this.say('workspace.notes.own-new');
    return this.say('workspace.notes.own-of', { day: this.times.day(begunAt) });
  }
}
