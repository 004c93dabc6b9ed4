import type { HttpResourceRef } from '@angular/common/http';
import { Component, computed, inject, input, model, output, signal } from '@angular/core';
import type { FormValueControl } from '@angular/forms/signals';
import type { Exercise, Library } from '@closeknit/contracts/exercises';
import { Control } from '@closeknit/ui/field/control';
import { Field } from '@closeknit/ui/field/field';
import { refusalFrom } from '../../client/refused.ts';
import { Words } from '../../words/words.ts';
import { matching } from '../exercises/matching.ts';

/** One exercise of the library, found by a word of it; the value is its key. */
@Component({
  selector: 'app-exercise-choice',
  imports: [Control, Field],
  template: `
    <ck-field [label]="say('workspace.assign.search')" [error]="error() || refusal()">
      <input #words ckControl type="search" [value]="text()" (input)="text.set(words.value)" />
    </ck-field>
    <fieldset>
      <legend class="visually-hidden">{{ say('workspace.assign.exercise') }}</legend>
      @for (exercise of found(); track exercise.key) {
        <label>
          <input
            type="radio"
            name="exercise"
            [value]="exercise.key"
            [checked]="exercise.key === value()"
            (change)="value.set(exercise.key)"
            (blur)="touch.emit()"
          />
          <span>
            <b>{{ exercise.title }}</b>
            <span class="faint">{{ factsOf(exercise) }}</span>
          </span>
        </label>
      } @empty {
        <p class="soft">{{ say('workspace.assign.nothing-found') }}</p>
      }
    </fieldset>
    @if (chosen(); as exercise) {
      <p class="soft breaks">{{ exercise.purpose }}</p>
      @if (exercise.notWhen) {
        <p class="notice">
          <b>{{ say('workspace.library.not-when') }}</b> {{ exercise.notWhen }}
        </p>
      }
    }
  `,
  styleUrl: './exercise-choice.css',
})
export class ExerciseChoice implements FormValueControl<string> {
  private readonly words = inject(Words);
  protected readonly say = this.words.say;
  protected readonly text = signal('');

  readonly value = model('');
  readonly touch = output<void>();
  readonly error = input('');

  /** Where the exercises are read: whoever asks needs to know of the one that is chosen, too. */
  readonly library = input.required<HttpResourceRef<Library | undefined>>();
  private readonly exercises = computed(() =>
    this.library().hasValue() ? (this.library().value()?.exercises ?? []) : [],
  );
  protected readonly refusal = computed(() => {
    const error = this.library().error();
    return error ? this.words.problem(refusalFrom(error).code) : '';
  });
  protected readonly found = computed(() =>
    matching(this.exercises(), { text: this.text(), step: '', sign: '' }),
  );
  protected readonly chosen = computed(() =>
    this.exercises().find(({ key }) => key === this.value()),
  );

  protected factsOf({ step, mode, minutes }: Exercise): string {
    return [
      this.say(`workspace.steps.${step}`),
      this.say(`workspace.mode.${mode}`),
      this.say('workspace.minutes', { minutes }),
    ].join(' · ');
  }
}
