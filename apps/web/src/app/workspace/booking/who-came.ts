import { Component, computed, inject, input, output } from '@angular/core';
import type { Appointment } from '@closeknit/contracts/appointments';
import { Tag } from '@closeknit/ui/tag/tag';
import { Api } from '../../client/api.ts';
import { injectErrand } from '../../client/errand.ts';
import { FormError } from '../../shell/form-error.ts';
import { Words } from '../../words/words.ts';

/** Who did not come to a session that has been, for the practice alone; noted and taken back. */
@Component({
  selector: 'app-who-came',
  imports: [FormError, Tag],
  template: `
    <p class="actions">
      @for (each of partners(); track each.partnerId) {
        @if (each.absent) {
          <ck-tag tone="honey">{{ say('workspace.session.absent', { name: each.name }) }}</ck-tag>
        }
        @if (mayNote()) {
          <button
            class="button quiet"
            type="button"
            [attr.aria-disabled]="errand.underWay() || null"
            (click)="note(each.partnerId, !each.absent)"
          >
            {{
              say('workspace.session.' + (each.absent ? 'was-there' : 'note-absent'), {
                name: each.name,
              })
            }}
            <span class="visually-hidden">{{ when() }}</span>
          </button>
        }
      }
    </p>
    <app-form-error [text]="errand.refusal()" />
  `,
})
export class WhoCame {
  private readonly api = inject(Api);
  protected readonly say = inject(Words).say;
  protected readonly errand = injectErrand();

  readonly session = input.required<Appointment>();
  readonly when = input.required<string>();
  readonly mayNote = input(false);
  readonly changed = output<void>();

  protected readonly partners = computed(() => {
    const { attending, absent } = this.session();
    return attending.map(({ partnerId, firstName: name }) => ({
      ...{ partnerId, name, absent: absent.includes(partnerId) },
    }));
  });

  protected async note(partnerId: string, absent: boolean): Promise<void> {
    const path = `/appointments/${this.session().id}/absence`;
    const body = { partnerId, absent };
    if (await this.errand.run(() => this.api.send({ method: 'PUT', path, body })))
      this.changed.emit();
  }
}
