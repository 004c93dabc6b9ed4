import { Component, computed, inject, input, output, signal } from '@angular/core';
import { Api } from '../../client/api.ts';
import { ConfirmDialog } from '../../shell/confirm/confirm-dialog.ts';
import { SignedIn } from '../../shell/signed-in.ts';
import { dateInWords } from '../../times/zoned-times.ts';
import { Words } from '../../words/words.ts';

/** What was answered as the wrong person: a week's check-in, or a questionnaire. */
type What = 'check-in' | 'result';

/** "I answered as the wrong person": what was answered goes, and can be answered anew. */
@Component({
  selector: 'app-wrong-score',
  imports: [ConfirmDialog],
  template: `
    <button class="button quiet" type="button" (click)="isOpen.set(true)">
      {{ say('portal.wrong-person.open') }}<span class="visually-hidden">: {{ about() }}</span>
    </button>
    @if (isOpen()) {
      <app-confirm-dialog
        [heading]="say('portal.wrong-person.' + what())"
        [yes]="say('portal.wrong-person.' + what() + '-clear')"
        [send]="clear"
        (done)="cleared()"
        (closed)="isOpen.set(false)"
      >
        <p class="soft">{{ say('portal.wrong-person.' + what() + '-help', named()) }}</p>
        <p class="soft">{{ say('portal.wrong-person.' + what() + '-clear-help') }}</p>
      </app-confirm-dialog>
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

  protected readonly clear = () => this.api.send({ method: 'POST', path: this.path() });

  protected cleared(): void {
    this.isOpen.set(false);
    this.gone.emit();
  }
}
