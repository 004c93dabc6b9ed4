import { Component, computed, effect, inject, input, output } from '@angular/core';
import { Appointment } from '@closeknit/contracts/appointments';
import { Api } from '../../client/api.ts';
import { injectErrand } from '../../client/errand.ts';
import { FormError } from '../../shell/form-error.ts';
import { Clock } from '../../times/clock.ts';
import { Words } from '../../words/words.ts';
import { OwnTimes } from '../own-times.ts';
import { LastChange } from './last-change.ts';

/** What one has just moved or cancelled, with a way back for as long as nobody has been mailed about it. */
@Component({
  selector: 'app-undo-session',
  imports: [FormError],
  template: `
    @if (told(); as told) {
      <div class="notice">
        <p role="status">{{ told }}</p>
        <app-form-error [text]="errand.refusal()" />
        <button
          class="button"
          type="button"
          [attr.aria-disabled]="errand.underWay() || null"
          (click)="undo()"
        >
          {{ say('workspace.session.undo') }}
        </button>
      </div>
    }
  `,
  styles: `
    .notice {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: space-between;
      gap: var(--space-2) var(--space-4);
      margin-block-end: var(--space-4);
    }
  `,
})
export class UndoSession {
  private readonly api = inject(Api);
  private readonly clock = inject(Clock);
  private readonly times = inject(OwnTimes);
  private readonly last = inject(LastChange);
  protected readonly say = inject(Words).say;
  protected readonly errand = injectErrand();

  /** Whose page it stands on, where it is one couple's: of another's nothing is told there. */
  readonly coupleId = input<string>();
  /** The session is as it was. */
  readonly undone = output<void>();

  protected readonly told = computed(() => {
    const session = this.last.session();
    if (!session?.undoUntil) return '';
    if ((this.coupleId() ?? session.coupleId) !== session.coupleId) return '';
    const { coupleName: name, startsAt, state, undoUntil } = session;
    const when = { day: this.times.day(startsAt), hour: this.times.hour(startsAt) };
    const facts = { name, ...when, until: this.times.hour(undoUntil) };
    return this.say(`workspace.session.undo-${state}`, facts);
  });

  constructor() {
    effect((onCleanup) => {
      const until = Date.parse(this.last.session()?.undoUntil ?? '');
      if (Number.isNaN(until)) return;
      const forget = (): void => this.last.session.set(undefined);
      const over = setTimeout(forget, Math.max(0, until - this.clock.now()));
      onCleanup(() => clearTimeout(over));
    });
  }

  protected async undo(): Promise<void> {
    const path = `/appointments/${this.last.session()?.id}/undo`;
    const send = () => this.api.send({ method: 'POST', path }, Appointment);
    if (!(await this.errand.run(send))) return;
    this.last.session.set(undefined);
    this.undone.emit();
  }
}
