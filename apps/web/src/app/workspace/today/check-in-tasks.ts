import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { CheckInTasks as Tasks } from '@closeknit/contracts/questionnaires';
import { reading } from '../../client/reading.ts';
import { Words } from '../../words/words.ts';

/**
 * That an answer asks to be looked at, and not which: a screen is read over shoulders. That it was looked at
 * is said where it stands.
 */
@Component({
  selector: 'app-check-in-tasks',
  imports: [RouterLink],
  template: `
    @for (task of tasks(); track task.coupleId) {
      <p class="notice">
        {{ say('workspace.measures.task', { names: task.names }) }}
        <span class="actions">
          <a class="button" [routerLink]="['/workspace/couples', task.coupleId, 'measures', 'look']"
            >{{ say('workspace.measures.task-open')
            }}<span class="visually-hidden">: {{ task.names }}</span></a
          >
        </span>
      </p>
    }
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
  protected readonly say = inject(Words).say;
  private readonly read = reading(() => '/check-ins/tasks', Tasks);
  protected readonly tasks = computed(() =>
    (this.read.hasValue() ? this.read.value().couples : []).map(({ coupleId, firstNames }) => ({
      coupleId,
      names: firstNames.join(' & '),
    })),
  );
}
