import { Component, computed, inject, input, output, signal } from '@angular/core';
import { Dialog } from '@closeknit/ui/dialog/dialog';
import { Api } from '../../client/api.ts';
import { injectErrand } from '../../client/errand.ts';
import { FormError } from '../../shell/form-error.ts';
import { SignedIn } from '../../shell/signed-in.ts';
import { dateInWords } from '../../times/zoned-times.ts';
import { Words } from '../../words/words.ts';

/** "I answered as the wrong person" for a week: the check-in goes, and the week can be told anew. */
@Component({
  selector: 'app-wrong-check-in',
  imports: [Dialog, FormError],
  template: `
    <button class="button quiet" type="button" (click)="isOpen.set(true)">
      {{ say('portal.wrong-person.open') }}<span class="visually-hidden">: {{ named().week }}</span>
    </button>
    @if (isOpen()) {
      <ck-dialog
        [heading]="say('portal.wrong-person.check-in')"
        [closeLabel]="say('shell.close')"
        (closed)="isOpen.set(false)"
      >
        <div class="stack">
          <p class="soft">{{ say('portal.wrong-person.check-in-help', named()) }}</p>
          <p class="soft" id="wrong-check-in">
            {{ say('portal.wrong-person.check-in-clear-help') }}
          </p>
          <app-form-error [text]="errand.refusal()" />
          <div class="actions">
            <button
              class="button"
              type="button"
              aria-describedby="wrong-check-in"
              [attr.aria-disabled]="errand.underWay() || null"
              (click)="clear()"
            >
              {{ say('portal.wrong-person.check-in-clear') }}
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
export class WrongCheckIn {
  private readonly api = inject(Api);
  private readonly me = inject(SignedIn).partner();
  protected readonly say = inject(Words).say;
  protected readonly errand = injectErrand();
  protected readonly isOpen = signal(false);

  /** The Monday of the week that was told. */
  readonly week = input.required<string>();
  readonly gone = output<void>();

  protected readonly named = computed(() => {
    const day = dateInWords(this.week(), this.me);
    return { name: this.me.name, day, week: this.say('portal.check-in.week', { day }) };
  });

  protected async clear(): Promise<void> {
    const path = `/portal/check-ins/${this.week()}/clear`;
    if (!(await this.errand.run(() => this.api.send({ method: 'POST', path })))) return;
    this.isOpen.set(false);
    this.gone.emit();
  }
}
