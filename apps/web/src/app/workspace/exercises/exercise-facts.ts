import { Component, inject, input } from '@angular/core';
import type { ShelvedExercise } from '@closeknit/contracts/exercises';
import { Tag } from '@closeknit/ui/tag/tag';
import { Words } from '../../words/words.ts';
import { PromptList } from './prompt-list.ts';

/** Everything a therapist weighs before giving an exercise: why, when not, what is known, what is read and asked. */
@Component({
  selector: 'app-exercise-facts',
  imports: [PromptList, Tag],
  templateUrl: './exercise-facts.html',
  styles: `
    :host {
      display: grid;
      gap: var(--space-5);
      max-inline-size: 46rem;
    }
    .tags {
      display: flex;
      flex-wrap: wrap;
      gap: 0.375rem;
    }
    h2 {
      margin-block-end: var(--space-2);
    }
    dl {
      display: grid;
      grid-template-columns: auto 1fr;
      gap: var(--space-2) var(--space-4);
    }
    dd {
      margin: 0;
    }
    .source {
      margin-block-start: var(--space-2);
    }
  `,
})
export class ExerciseFacts {
  protected readonly say = inject(Words).say;
  readonly exercise = input.required<ShelvedExercise>();
}
