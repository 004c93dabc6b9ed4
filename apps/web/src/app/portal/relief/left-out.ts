import { Component, inject, input, output } from '@angular/core';
import { Api } from '../../client/api.ts';
import { injectErrand } from '../../client/errand.ts';
import { FormError } from '../../shell/form-error.ts';
import { Words } from '../../words/words.ts';

/** What one has put aside as too much, to be taken up again when there is room for it. */
@Component({
  selector: 'app-left-out',
  imports: [FormError],
  template: `
    <h2 class="minor">{{ say('portal.relief.left-out') }}</h2>
    <ul class="plain">
      @for (task of tasks(); track task.id) {
        <li>
          {{ task.title }}
          <button
            class="button quiet"
            type="button"
            [attr.aria-disabled]="errand.underWay() || null"
            (click)="takeUp(task.id)"
          >
            {{ say('portal.relief.take-up')
            }}<span class="visually-hidden">: {{ task.title }}</span>
          </button>
        </li>
      }
    </ul>
    <app-form-error [text]="errand.refusal()" />
  `,
  styles: `
    :host {
      display: block;
      margin-block-start: var(--space-5);
      padding-inline: var(--space-1);
    }
    .minor {
      font: 620 var(--step-1) / 1.3 var(--sans);
      letter-spacing: 0;
    }
    li {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      column-gap: var(--space-3);
    }
  `,
})
export class LeftOut {
  private readonly api = inject(Api);
  protected readonly say = inject(Words).say;
  protected readonly errand = injectErrand();

  readonly tasks = input.required<readonly { id: string; title: string }[]>();
  readonly changed = output<void>();

  protected async takeUp(id: string): Promise<void> {
    const path = `/portal/assignments/${id}/relief`;
    const body = { relief: null, word: '' };
    const isKept = await this.errand.run(() => this.api.send({ method: 'PUT', path, body }));
    if (isKept) this.changed.emit();
  }
}
