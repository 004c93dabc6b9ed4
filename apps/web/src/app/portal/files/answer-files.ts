import { Component, computed, DestroyRef, inject, input, signal } from '@angular/core';
import { LARGEST_FILE, MOST_FILES, OwnFiles } from '@closeknit/contracts/files';
import { Api } from '../../client/api.ts';
import { injectErrand } from '../../client/errand.ts';
import { reading } from '../../client/reading.ts';
import { ConfirmDialog } from '../../shell/confirm/confirm-dialog.ts';
import { Uploads } from '../../shell/files/uploads.ts';
import { FormError } from '../../shell/form-error.ts';
import { Unsaved } from '../../shell/unsaved.ts';
import { Words } from '../../words/words.ts';
import type { Draft } from '../exercise/draft.ts';
import { OwnFile, type Shown } from './own-file.ts';
import { SendingFile } from './sending-file.ts';

/** Pictures and papers beside one answer: seen, added, described and taken away. */
@Component({
  selector: 'app-answer-files',
  imports: [ConfirmDialog, FormError, OwnFile],
  templateUrl: './answer-files.html',
  styleUrl: './answer-files.css',
})
export class AnswerFiles {
  private readonly api = inject(Api);
  private readonly uploads = inject(Uploads);
  private readonly words = inject(Words);
  protected readonly say = this.words.say;
  protected readonly describing = injectErrand();

  readonly assignmentId = input.required<string>();
  readonly promptKey = input.required<string>();
  readonly draft = input.required<Draft>();

  private readonly read = reading(
    () => `/portal/assignments/${this.assignmentId()}/files`,
    OwnFiles,
  );
  protected readonly sending = signal<readonly SendingFile[]>([]);
  protected readonly removing = signal<Shown | undefined>(undefined);
  protected readonly told = signal('');

  protected readonly files = computed(() =>
    (this.read.hasValue() ? this.read.value().files : []).filter(
      ({ isOwn, promptKey }) => isOwn && promptKey === this.promptKey(),
    ),
  );
  protected readonly hasRoom = computed(
    () => this.files().length + this.sending().length < MOST_FILES,
  );
  /** There is something to stand beside. */
  protected readonly hasAnswer = computed(() => {
    const value = this.draft().value();
    return value !== null && value !== '';
  });

  constructor() {
    const isOnItsWay = () => this.sending().some(({ refusal }) => refusal() === undefined);
    inject(DestroyRef).onDestroy(inject(Unsaved).watch(isOnItsWay));
  }

  protected async choose(from: HTMLInputElement): Promise<void> {
    const files = [...(from.files ?? [])];
    from.value = '';
    const path = `/portal/assignments/${this.assignmentId()}/answers/${this.promptKey()}/files`;
    const chosen = files.map((file) => ({ file, one: new SendingFile(file, path, this.uploads) }));
    this.sending.update((all) => [...all, ...chosen.map(({ one }) => one)]);
    await this.draft().save();
    for (const { file, one } of chosen) {
      if (file.size > LARGEST_FILE) one.turnDown('file-too-large');
      else await this.send(one);
    }
  }

  protected async send(one: SendingFile): Promise<void> {
    if (await one.send()) {
      this.told.set(this.say('portal.files.added', { name: one.name }));
      this.drop(one);
      this.read.reload();
    } else if (one.refusal() === 'cancelled') this.drop(one);
  }

  protected drop(one: SendingFile): void {
    this.sending.update((all) => all.filter((each) => each !== one));
  }

  protected why(code: string): string {
    return this.words.problem(code);
  }

  protected async describe({ id }: Shown, description: string): Promise<void> {
    const path = `/portal/files/${id}/description`;
    const isDone = await this.describing.run(() =>
      this.api.send({ method: 'PUT', path, body: { description } }),
    );
    if (isDone) this.told.set(this.say('portal.files.described'));
  }

  protected readonly remove = (): Promise<void> =>
    this.api.send({ method: 'DELETE', path: `/portal/files/${this.removing()?.id}` });

  protected showRemoved(): void {
    this.removing.set(undefined);
    this.told.set(this.say('portal.files.removed'));
    this.read.reload();
  }
}
