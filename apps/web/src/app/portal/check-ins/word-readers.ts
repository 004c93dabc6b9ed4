import { Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import { narrows } from '@closeknit/domain/access/privacy';
import { type OwnCheckIns, WordVisibility } from '@closeknit/contracts/check-ins';
import { Choice } from '@closeknit/ui/choice/choice';
import { Dialog } from '@closeknit/ui/dialog/dialog';
import { Api } from '../../client/api.ts';
import { injectErrand } from '../../client/errand.ts';
import { FormError } from '../../shell/form-error.ts';
import { SignedIn } from '../../shell/signed-in.ts';
import { Words } from '../../words/words.ts';
import { wordAudiences } from '../audiences.ts';
import { namesFor } from '../names.ts';

export type OwnWord = OwnCheckIns['weeks'][number]['words'][number];

/** Other readers for one sentence of a check-in. What has been opened is not taken back. */
@Component({
  selector: 'app-word-readers',
  imports: [Choice, Dialog, FormError],
  template: `<ck-dialog
    [heading]="say('portal.readers.heading')"
    [closeLabel]="say('shell.close')"
    (closed)="closed.emit()"
  >
    <div class="stack">
      <p class="letter">{{ word().text }}</p>
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
export class WordReaders {
  private readonly api = inject(Api);
  protected readonly say = inject(Words).say;
  protected readonly names = namesFor(inject(SignedIn).partner());
  protected readonly errand = injectErrand();

  readonly word = input.required<OwnWord>();
  readonly changed = output<void>();
  readonly closed = output<void>();

  protected readonly chosen = linkedSignal<WordVisibility>(() => this.word().visibility);
  protected readonly offered = computed(() => {
    const { visibility, mayNarrow } = this.word();
    const within = WordVisibility.options.filter((each) => mayNarrow || !narrows(visibility, each));
    return wordAudiences(this.say, this.names, within);
  });
  /** Only whether it can be taken back: when the other came by is theirs. */
  protected readonly standing = computed(() => {
    const { visibility, mayNarrow } = this.word();
    if (visibility !== 'shared') return '';
    return this.say(mayNarrow ? 'portal.readers.taken-back' : 'portal.readers.gone', this.names);
  });
  /** What the button says, once it would change anything. */
  protected readonly yes = computed(() => {
    const [before, chosen] = [this.word().visibility, this.chosen()];
    if (before === chosen) return '';
    return `portal.readers.${narrows(before, chosen) ? 'narrow' : 'widen'}.${chosen}`;
  });

  protected choose(value: string | null): void {
    const chosen = WordVisibility.options.find((each) => each === value);
    if (chosen) this.chosen.set(chosen);
  }

  protected async keep(): Promise<void> {
    const path = `/portal/check-ins/words/${this.word().id}/visibility`;
    const body = { visibility: this.chosen() };
    if (await this.errand.run(() => this.api.send({ method: 'PUT', path, body })))
      this.changed.emit();
  }
}
