import { Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import { reachesOther } from '@closeknit/domain/access/privacy';
import { type AnswerValue, SavedAnswer } from '@closeknit/contracts/assignments';
import { type Prompt, type Visibility } from '@closeknit/contracts/exercises';
import { Api } from '../../client/api.ts';
import { injectErrand } from '../../client/errand.ts';
import { SignedIn } from '../../shell/signed-in.ts';
import { Words } from '../../words/words.ts';
import { audiences, readersFrom } from '../audiences.ts';
import { namesFor } from '../names.ts';
import { ChooseReaders } from './choose-readers.ts';
import { Preview } from './preview.ts';

/** One's own answer, as it is kept. */
export interface OwnAnswer {
  readonly assignmentId: string;
  readonly prompt: Prompt;
  readonly value: AnswerValue;
  readonly visibility: Visibility;
  readonly mayNarrow: boolean;
  readonly forYouAlone: boolean;
  readonly revision: number;
}

/** Other readers for one answer: what it comes to, what the other will see, and only then yes. */
@Component({
  selector: 'app-readers-dialog',
  imports: [ChooseReaders, Preview],
  template: `<app-choose-readers
    [readers]="answer()"
    [options]="offered()"
    [errand]="errand"
    (weighed)="weighed.set($event)"
    (kept)="keep($event)"
    (closed)="closed.emit()"
  >
    <p class="faint">{{ answer().prompt.question }}</p>
    @if (shown(); as shown) {
      <app-preview [answers]="shown" />
    }
  </app-choose-readers>`,
})
export class ReadersDialog {
  private readonly api = inject(Api);
  private readonly say = inject(Words).say;
  private readonly names = namesFor(inject(SignedIn).partner());
  protected readonly errand = injectErrand();

  readonly answer = input.required<OwnAnswer>();
  readonly changed = output<void>();
  readonly closed = output<void>();

  protected readonly weighed = linkedSignal<Visibility>(() => this.answer().visibility);
  protected readonly offered = computed(() => {
    const { visibility, ...facts } = this.answer();
    return audiences(this.say, this.names, readersFrom(visibility, facts));
  });
  protected readonly shown = computed(() =>
    reachesOther(this.weighed()) ? [{ ...this.answer(), visibility: this.weighed() }] : undefined,
  );

  protected async keep(visibility: Visibility): Promise<void> {
    const { assignmentId, prompt, revision } = this.answer();
    const path = `/portal/assignments/${assignmentId}/answers/${prompt.key}/visibility`;
    const wish = { method: 'PUT', path, body: { visibility, revision } } as const;
    if (await this.errand.run(() => this.api.send(wish, SavedAnswer))) this.changed.emit();
  }
}
