import { Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import type { Relief } from '@closeknit/contracts/relief';
import { halfOf } from '@closeknit/domain/exercises/relief';
import { Choice } from '@closeknit/ui/choice/choice';
import { Dialog } from '@closeknit/ui/dialog/dialog';
import { Api } from '../../client/api.ts';
import { injectErrand } from '../../client/errand.ts';
import { FormError } from '../../shell/form-error.ts';
import { SignedIn } from '../../shell/signed-in.ts';
import { Words } from '../../words/words.ts';
import { namesFor } from '../names.ts';

const less = ['halved', 'shorter', 'skipped'] as const;
const onceHalved = ['whole', 'shorter', 'skipped'] as const;
type Way = Relief | 'whole';

/** "Too much this week": less of an exercise, for oneself alone, with a word to the therapist. */
@Component({
  selector: 'app-relief-dialog',
  imports: [Choice, Dialog, FormError],
  template: `<ck-dialog
    [heading]="say('portal.relief.heading')"
    [closeLabel]="say('shell.close')"
    (closed)="closed.emit()"
  >
    <div class="stack">
      <p class="soft">{{ say('portal.relief.help', names) }}</p>
      <ck-choice
        [question]="say('portal.relief.heading')"
        [questionHidden]="true"
        [options]="options()"
        [value]="chosen()"
        (valueChange)="choose($event)"
      />
      <div>
        <label for="relief-word">{{ say('portal.relief.word', names) }}</label>
        <textarea
          #word
          class="input"
          id="relief-word"
          rows="3"
          maxlength="1000"
          aria-describedby="relief-word-help"
        ></textarea>
        <p class="faint" id="relief-word-help">{{ say('portal.relief.word-help', names) }}</p>
      </div>
      <app-form-error [text]="errand.refusal()" />
      <div class="actions">
        <button
          class="button main"
          type="button"
          [attr.aria-disabled]="errand.underWay() || null"
          (click)="keep(word.value)"
        >
          {{ say('portal.relief.submit') }}
        </button>
      </div>
    </div>
  </ck-dialog>`,
})
export class ReliefDialog {
  private readonly api = inject(Api);
  protected readonly say = inject(Words).say;
  protected readonly names = namesFor(inject(SignedIn).partner());
  protected readonly errand = injectErrand();

  readonly task = input.required<{ id: string; minutes: number; halved: boolean }>();
  readonly changed = output<void>();
  readonly closed = output<void>();
  private readonly ways = computed<readonly Way[]>(() => (this.task().halved ? onceHalved : less));
  protected readonly chosen = linkedSignal<Way>(() => this.ways()[0] ?? 'skipped');

  protected readonly options = computed(() => {
    const count = halfOf({ minutes: this.task().minutes, prompts: [] }).minutes;
    return this.ways().map((value) => ({
      value,
      label: this.say(`portal.relief.${value}.label`),
      note: this.say(`portal.relief.${value}.note`, { ...this.names, count }),
    }));
  });

  protected choose(way: string | null): void {
    this.chosen.update((before) => this.ways().find((each) => each === way) ?? before);
  }

  protected async keep(word: string): Promise<void> {
    const path = `/portal/assignments/${this.task().id}/relief`;
    const chosen = this.chosen();
    const body = { relief: chosen === 'whole' ? null : chosen, word };
    const isKept = await this.errand.run(() => this.api.send({ method: 'PUT', path, body }));
    if (isKept) this.changed.emit();
  }
}
