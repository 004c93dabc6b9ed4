import { Component, computed, effect, inject, input, output } from '@angular/core';
import type { PortalSession } from '@closeknit/contracts/appointments';
import { Api } from '../../client/api.ts';
import { injectErrand } from '../../client/errand.ts';
import { FormError } from '../../shell/form-error.ts';
import { SignedIn } from '../../shell/signed-in.ts';
import { Clock } from '../../times/clock.ts';
import { hourOf } from '../../times/zoned-times.ts';
import { Words } from '../../words/words.ts';

/** What one has just changed of a session, for as long as nobody has been told and it can be had back. */
@Component({
  selector: 'app-undo-change',
  imports: [FormError],
  template: `
    <p role="status">{{ told() }}</p>
    <app-form-error [text]="errand.refusal()" />
    <button
      class="button"
      type="button"
      [attr.aria-disabled]="errand.underWay() || null"
      (click)="undo()"
    >
      {{ say('portal.changing.undo') }}
    </button>
  `,
  host: { class: 'notice' },
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: space-between;
      gap: var(--space-2) var(--space-4);
      margin-block: var(--space-3);
    }
    p {
      flex: 1 1 14rem;
    }
  `,
})
export class UndoChange {
  private readonly api = inject(Api);
  private readonly clock = inject(Clock);
  private readonly me = inject(SignedIn).partner();
  protected readonly say = inject(Words).say;
  protected readonly errand = injectErrand();

  readonly session = input.required<Pick<PortalSession, 'id' | 'state' | 'undoUntil'>>();
  readonly when = input.required<string>();
  /** It is as it was, or can no longer be: either way it is read anew. */
  readonly settled = output<void>();

  protected readonly told = computed(() => {
    const { state, undoUntil } = this.session();
    const until = undoUntil ? hourOf(undoUntil, this.me) : '';
    return this.say(`portal.changing.${state}`, { when: this.when(), until });
  });

  constructor() {
    effect((onCleanup) => {
      const until = Date.parse(this.session().undoUntil ?? '');
      if (Number.isNaN(until)) return;
      const over = setTimeout(() => this.settled.emit(), until - this.clock.now());
      onCleanup(() => clearTimeout(over));
    });
  }

  protected async undo(): Promise<void> {
    const path = `/portal/sessions/${this.session().id}/undo`;
    if (await this.errand.run(() => this.api.send({ method: 'POST', path }))) this.settled.emit();
  }
}
