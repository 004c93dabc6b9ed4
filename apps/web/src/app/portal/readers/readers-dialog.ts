import { Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import { narrows, reachesOther } from '@closeknit/domain/access/privacy';
import { type AnswerValue, SavedAnswer } from '@closeknit/contracts/assignments';
import { type Prompt, type Visibility } from '@closeknit/contracts/exercises';
import { Choice } from '@closeknit/ui/choice/choice';
import { Dialog } from '@closeknit/ui/dialog/dialog';
import { Api } from '../../client/api.ts';
import { injectErrand } from '../../client/errand.ts';
import { FormError } from '../../shell/form-error.ts';
import { SignedIn } from '../../shell/signed-in.ts';
import { Words } from '../../words/words.ts';
import { audiences, readersFrom, visibilities } from '../audiences.ts';
import { namesFor } from '../names.ts';
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
  imports: [Choice, Dialog, FormError, Preview],
  template: `<ck-dialog
    [heading]="say('portal.readers.heading')"
    [closeLabel]="say('shell.close')"
    (closed)="closed.emit()"
  >
    <div class="stack">
      <p class="faint">{{ answer().prompt.question }}</p>
      @if (standing()) {
        <p class="soft">{{ standing() }}</p>
      }
      <ck-choice
        [question]="say('portal.audience.question')"
        [questionHidden]="true"
        [options]="offered()"
        [value]="chosen()"
        (valueChange)="choose($event)"
      />
      @if (shown(); as shown) {
        <app-preview [answers]="shown" />
      }
      <app-form-error [text]="errand.refusal()" />
      <div class="actions">
        @if (yes()) {
          <button
            class="button main"
            type="button"
            [attr.aria-disabled]="errand.underWay() || null"
            (click)="keep()"
          >
            {{ say(yes(), names) }}
          </button>
        }
        <button class="button quiet" type="button" (click)="closed.emit()">
          {{ say('shell.not-now') }}
        </button>
      </div>
    </div>
  </ck-dialog>`,
})
export class ReadersDialog {
  private readonly api = inject(Api);
  protected readonly say = inject(Words).say;
  protected readonly names = namesFor(inject(SignedIn).partner());
  protected readonly errand = injectErrand();

  readonly answer = input.required<OwnAnswer>();
  readonly changed = output<void>();
  readonly closed = output<void>();

  protected readonly chosen = linkedSignal<Visibility>(() => this.answer().visibility);
  protected readonly offered = computed(() => {
    const { visibility, ...facts } = this.answer();
    return audiences(this.say, this.names, readersFrom(visibility, facts));
  });
  /** Only whether it can be taken back: when the other came by is theirs. */
  protected readonly standing = computed(() => {
    const { visibility, mayNarrow } = this.answer();
    if (!reachesOther(visibility)) return '';
    return this.say(mayNarrow ? 'portal.readers.taken-back' : 'portal.readers.gone', this.names);
  });
  protected readonly shown = computed(() =>
    reachesOther(this.chosen()) ? [{ ...this.answer(), visibility: this.chosen() }] : undefined,
  );
  /** What the button says, once it would change anything. */
  protected readonly yes = computed(() => {
    const [before, chosen] = [this.answer().visibility, this.chosen()];
    if (before === chosen) return '';
    return `portal.readers.${narrows(before, chosen) ? 'narrow' : 'widen'}.${chosen}`;
  });

  protected choose(value: string | null): void {
    const chosen = visibilities.find((each) => each === value);
    if (chosen) this.chosen.set(chosen);
  }

  protected async keep(): Promise<void> {
    const { assignmentId, prompt, revision } = this.answer();
    const path = `/portal/assignments/${assignmentId}/answers/${prompt.key}/visibility`;
    const body = { visibility: this.chosen(), revision };
    const wish = { method: 'PUT', path, body } as const;
    if (await this.errand.run(() => this.api.send(wish, SavedAnswer))) this.changed.emit();
  }
}
