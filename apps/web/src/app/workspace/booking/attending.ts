import { Component, computed, inject, input, output } from '@angular/core';
import type { Appointment } from '@closeknit/contracts/appointments';
import { Api } from '../../client/api.ts';
import { injectErrand } from '../../client/errand.ts';
import { FormError } from '../../shell/form-error.ts';
import { Words } from '../../words/words.ts';
import { yesInWords } from './session-facts.ts';

/** Who has said that they come; what was said on the phone can be noted here. */
@Component({
  selector: 'app-attending',
  imports: [FormError],
  template: `
    <p class="faint" role="status">{{ told() }}</p>
    @if (mayNote()) {
      <p class="actions">
        @for (each of toNote(); track each.partnerId) {
          <button
            class="button quiet"
            type="button"
            [attr.aria-disabled]="errand.underWay() || null"
            (click)="note(each.partnerId, !each.confirmed)"
          >
            {{
              say('workspace.session.' + (each.confirmed ? 'note-no' : 'note-yes'), {
                name: each.firstName,
              })
            }}
          </button>
        }
      </p>
    }
    <app-form-error [text]="errand.refusal()" />
  `,
})
export class Attending {
  private readonly api = inject(Api);
  protected readonly say = inject(Words).say;
  protected readonly errand = injectErrand();

  readonly session = input.required<Appointment>();
  readonly mayNote = input(false);
  readonly changed = output<void>();

  protected readonly told = computed(() => yesInWords(this.session(), this.say));

  /** A yes that was said on the phone, or was noted by mistake; what a partner said is theirs. */
  protected readonly toNote = computed(() =>
    this.session().attending.filter(({ confirmed, noted }) => !confirmed || noted),
  );

  protected async note(partnerId: string, confirmed: boolean): Promise<void> {
    const { id, startsAt } = this.session();
    const path = `/appointments/${id}/confirmation`;
    await this.errand.run(() =>
      this.api.send({ method: 'PUT', path, body: { startsAt, confirmed, partnerId } }),
    );
    this.changed.emit();
  }
}
