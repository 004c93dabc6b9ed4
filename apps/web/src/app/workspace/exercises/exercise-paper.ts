import { Component, inject, input } from '@angular/core';
import type { Exercise } from '@closeknit/contracts/exercises';
import { Words } from '../../words/words.ts';

/**
 * An exercise on paper, for one of the two: what to do, what is asked, and room to write. What is
 * for the therapist is not on it. It is there only when the page is printed.
 */
@Component({
  selector: 'app-exercise-paper',
  templateUrl: './exercise-paper.html',
  styleUrl: './exercise-paper.css',
  host: { class: 'alone-on-paper' },
})
export class ExercisePaper {
  protected readonly say = inject(Words).say;
  protected readonly numbers = Array.from({ length: 11 }, (_, number) => number);

  readonly exercise = input.required<Exercise>();

  protected linesFor(count: number): number[] {
    return Array.from({ length: count }, (_, line) => line + 1);
  }
}
