import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { SafetyTasks as Tasks } from '@closeknit/contracts/safety-open';
import { reading } from '../../client/reading.ts';
import { Words } from '../../words/words.ts';

/** That there is something to look at, and no more: a screen is read over shoulders. */
@Component({
  selector: 'app-safety-tasks',
  imports: [RouterLink],
  template: `
    @for (task of tasks(); track task.coupleId) {
      <p class="notice">
        {{ say('workspace.safety.task', { names: task.names }) }}
        <a class="button" [routerLink]="['/workspace/safety', task.coupleId]">{{
          say('workspace.safety.open')
        }}</a>
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
export class SafetyTasks {
  protected readonly say = inject(Words).say;
  private readonly read = reading(() => '/safety', Tasks);
  protected readonly tasks = computed(() =>
    (this.read.hasValue() ? this.read.value().couples : []).map(({ coupleId, firstNames }) => ({
      coupleId,
      names: firstNames.join(' & '),
    })),
  );
}
