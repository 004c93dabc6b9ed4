import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { CheckInTasks as Tasks } from '@closeknit/contracts/questionnaires';
import { Api } from '../../client/api.ts';
import { injectErrand } from '../../client/errand.ts';
import { reading } from '../../client/reading.ts';
import { FormError } from '../../shell/form-error.ts';
import { Words } from '../../words/words.ts';

/** That an answer asks to be looked at, and not which: a screen is read over shoulders. */
@Component({
  selector: 'app-check-in-tasks',
  imports: [FormError, RouterLink],
  template: `
    @for (task of tasks(); track task.coupleId) {
      <p class="notice">
        {{ say('workspace.measures.task', { names: task.names }) }}
        <span class="actions">
          <a class="button" [routerLink]="['/workspace/couples', task.coupleId, 'measures', 'look']"
            >{{ say('workspace.measures.task-open')
            }}<span class="visually-hidden">: {{ task.names }}</span></a
          >
          <button class="button quiet" type="button" (click)="haveSeen(task.coupleId)">
            {{ say('workspace.measures.task-seen')
            }}<span class="visually-hidden">: {{ task.names }}</span>
          </button>
        </span>
      </p>
    }
    <app-form-error [text]="errand.refusal()" />
  `,
  styles: `
    .notice {
      display: flex;
      flex-wrap: wrap;
      gap: var(--space-3) var(--space-5);
      align-items: center;
      justify-content: space-between;
      margin-block-end: var(--space-4);
    }
  `,
})
export class CheckInTasks {
  private readonly api = inject(Api);
  protected readonly say = inject(Words).say;
  protected readonly errand = injectErrand();
  private readonly read = reading(() => '/check-ins/tasks', Tasks);
  protected readonly tasks = computed(() =>
    (this.read.hasValue() ? this.read.value().couples : []).map(({ coupleId, firstNames }) => ({
      coupleId,
      names: firstNames.join(' & '),
    })),
  );

  protected async haveSeen(coupleId: string): Promise<void> {
    const path = `/couples/${coupleId}/check-ins/seen`;
    if (await this.errand.run(() => this.api.send({ method: 'POST', path }))) this.read.reload();
  }
}
