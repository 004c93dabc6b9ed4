import { Component, computed, DestroyRef, effect, inject, signal, untracked } from '@angular/core';
import { ProgressNotes as Contract } from '@closeknit/contracts/notes';
import { may } from '@closeknit/domain/access/permissions';
import { EmptyState } from '@closeknit/ui/empty-state/empty-state';
import { Tag } from '@closeknit/ui/tag/tag';
import { Api } from '../../../client/api.ts';
import { reading } from '../../../client/reading.ts';
import { Refused } from '../../../client/refused.ts';
import { ConfirmDialog } from '../../../shell/confirm/confirm-dialog.ts';
import { SignedIn } from '../../../shell/signed-in.ts';
import { Waiting } from '../../../shell/waiting/waiting.ts';
import { Words } from '../../../words/words.ts';
import { OwnTimes } from '../../own-times.ts';
import { CoupleAtHand } from '../couple-at-hand.ts';
import type { NoteDraft } from './note-draft.ts';
import { NoteDrafts } from './note-drafts.ts';
import { NoteEditor } from './note-editor.ts';
import { NotesPlaces } from './notes-places.ts';
import { SessionOfNote } from './session-of-note.ts';
import { SignedNote } from './signed-note.ts';

/** The record's notes: drafts to go on with, and what was signed, newest first. */
@Component({
  selector: 'app-progress-notes',
  imports: [
    ConfirmDialog,
    EmptyState,
    NoteEditor,
    NotesPlaces,
    SessionOfNote,
    SignedNote,
    Tag,
    Waiting,
  ],
  templateUrl: './progress-notes.html',
  styleUrl: './notes.css',
})
export default class ProgressNotes {
  private readonly api = inject(Api);
  private readonly atHand = inject(CoupleAtHand);
  private readonly drafts = inject(NoteDrafts);
  private readonly me = inject(SignedIn).member();
  private readonly times = inject(OwnTimes);
  protected readonly say = inject(Words).say;

  protected readonly resource = reading(() => this.atHand.below('/notes'), Contract);
  protected readonly own = this.drafts.at(() => this.path);
  protected readonly asking = signal<{ what: 'sign' | 'discard'; draft: NoteDraft } | undefined>(
    undefined,
  );
  protected readonly mayWrite = computed(() =>
    may(this.me, 'notes:write', this.atHand.here().care),
  );
  /** What is not the reader's to go on with: signed notes, and drafts of somebody else. */
  protected readonly others = computed(() => {
    const notes = this.resource.value()?.notes ?? [];
    return notes.filter(({ signedAt, isOwn }) => signedAt !== null || !isOwn || !this.mayWrite());
  });

  constructor() {
    inject(DestroyRef).onDestroy(() => this.drafts.leave());
    effect(() => {
      const notes = this.resource.value()?.notes;
      if (!notes || !this.mayWrite()) return;
      const drafts = notes.filter(({ signedAt, isOwn }) => signedAt === null && isOwn);
      untracked(() => this.drafts.know(this.path, drafts));
    });
  }

  protected get path(): string {
    return this.atHand.below('/notes') ?? '';
  }

  protected begin(): void {
    this.drafts.begin(this.path);
  }

  /** Drafts are told apart by when they were begun, and by the session they are about. */
  protected labelOf(draft: NoteDraft): string {
    if (!draft.begunAt) return this.say('workspace.notes.own-new');
    const begun = this.when(draft.begunAt);
    const session = this.sessionOf(draft);
    if (!session) return this.say('workspace.notes.draft-of', { begun });
    return this.say('workspace.notes.draft-on', { begun, session: this.when(session) });
  }

  private sessionOf(draft: NoteDraft): string | undefined {
    if (!this.atHand.appointments.hasValue()) return undefined;
    const { appointments } = this.atHand.appointments.value();
    return appointments.find(({ id }) => id === draft.appointmentId())?.startsAt;
  }

  private when(instant: string): string {
    return `${this.times.day(instant)}, ${this.times.hour(instant)}`;
  }

  protected readonly sign = async (): Promise<void> => {
    const draft = this.asking()?.draft;
    await draft?.save();
    if (!draft?.id() || draft.isUnsaved()) throw new Refused(draft?.id() ? 'away' : 'note-empty');
    const body = { revision: draft.revision() };
    await this.api.send({ method: 'POST', path: `${this.path}/${draft.id()}/signature`, body });
  };

  protected readonly discard = async (): Promise<void> => {
    const id = this.asking()?.draft.id();
    if (id) await this.api.send({ method: 'DELETE', path: `${this.path}/${id}` });
  };

  protected finish(draft: NoteDraft): void {
    this.asking.set(undefined);
    this.drafts.drop(draft);
    this.resource.reload();
  }
}
