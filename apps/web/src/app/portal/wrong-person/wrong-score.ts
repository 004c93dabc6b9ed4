import { Component, computed, inject, input, output, signal } from '@angular/core';
import { Dialog } from '@closeknit/ui/dialog/dialog';
import { Api } from '../../client/api.ts';
import { injectErrand } from '../../client/errand.ts';
import { FormError } from '../../shell/form-error.ts';
import { SignedIn } from '../../shell/signed-in.ts';
import { dateInWords } from '../../times/zoned-times.ts';
import { Words } from '../../words/words.ts';

/** What was answered as the wrong person: a week's check-in, or a questionnaire. */
type What = 'check-in' | 'result';

/** "I answered as the wrong person": what was answered goes, and can be answered anew. */
@Component({
  selector: 'app-wrong-score',
  imports: [Dialog, FormError],
  template: `
    <button class="button quiet" type="button" (click)="isOpen.set(true)">
      {{ say('portal.wrong-person.open') }}<span class="visually-hidden">: {{ about() }}</span>
    </button>
    @if (isOpen()) {
      <ck-dialog
        [heading]="say('portal.wrong-person.' + what())"
        [closeLabel]="say('shell.close')"
        (closed)="isOpen.set(false)"
      >
        <div class="stack">
          <p class="soft">{{ say('portal.wrong-person.' + what() + '-help', named()) }}</p>
          <p class="soft" id="wrong-score">
            {{ say('portal.wrong-person.' + what() + '-clear-help') }}
          </p>
          <app-form-error [text]="errand.refusal()" />
          <div class="actions">
            <button
              class="button"
              type="button"
              aria-describedby="wrong-score"
              [attr.aria-disabled]="errand.underWay() || null"
              (click)="clear()"
            >
              {{ say('portal.wrong-person.' + what() + '-clear') }}
            </button>
          </div>
        </div>
      </ck-dialog>
    }
  `,
  styles: `
    :host > .quiet {
      padding-inline: 0;
    }
  `,
})
export class WrongScore {
  private readonly api = inject(Api);
  private readonly me = inject(SignedIn).partner();
  protected readonly say = inject(Words).say;
  protected readonly errand = injectErrand();
  protected readonly isOpen = signal(false);

  readonly what = input.required<What>();
  /** Where it is cleared. */
  readonly path = input.required<string>();
  /** The Monday of the week, or the day of the answers. */
  readonly day = input.required<string>();
  /** What it is called, for those who do not see what it stands beside. */
  readonly about = input.required<string>();
  readonly gone = output<void>();

  protected readonly named = computed(() => ({
    ...{ name: this.me.name, about: this.about(), day: dateInWords(this.day(), this.me) },
  }));

  protected async clear(): Promise<void> {
    const wish = { method: 'POST', path: this.path() } as const;
    if (!(await this.errand.run(() => this.api.send(wish)))) return;
    this.isOpen.set(false);
    this.gone.emit();
  }
}
