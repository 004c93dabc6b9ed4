import { Component, computed, inject, input } from '@angular/core';
import { ExerciseOutcome as Outcome } from '@closeknit/contracts/review';
import { reading } from '../../client/reading.ts';
import { Waiting } from '../../shell/waiting/waiting.ts';
import { Words } from '../../words/words.ts';
import { OwnTimes } from '../own-times.ts';
import { ChangeLine } from './change-line.ts';
import { monthInWords } from './month-in-words.ts';

/** What an exercise has done for the couples the reader cares for. */
@Component({
  selector: 'app-exercise-outcome',
  imports: [ChangeLine, Waiting],
  template: `
    <h2>{{ say('workspace.outcome.heading') }}</h2>
    @if (outcome.hasValue()) {
      @let told = outcome.value();
      @if (told.couples > 0) {
        <p class="soft">{{ say('workspace.outcome.given', { count: told.couples }) }}</p>
        <h3>{{ say('workspace.outcome.closeness') }}</h3>
        <app-change-line [change]="told.change" from="couples" />
        @if (told.change.kind === 'change') {
          <p class="faint">{{ say('workspace.outcome.honest') }}</p>
        }
        @if (months().length > 0) {
          <h3>{{ say('workspace.outcome.done') }}</h3>
          <table>
            <caption class="visually-hidden">
              {{
                say('workspace.outcome.done')
              }}
            </caption>
            <thead>
              <tr>
                <th scope="col">{{ say('workspace.outcome.month') }}</th>
                <th scope="col">{{ say('workspace.outcome.parts') }}</th>
              </tr>
            </thead>
            <tbody>
              @for (month of months(); track month.from) {
                <tr>
                  <th scope="row">{{ month.name }}</th>
                  <td>{{ say('workspace.outcome.of', month) }}</td>
                </tr>
              }
            </tbody>
          </table>
        }
      } @else {
        <p class="soft">{{ say('workspace.outcome.never') }}</p>
      }
    } @else {
      <app-waiting [resource]="outcome" />
    }
  `,
  styleUrl: './outcome.css',
})
export class ExerciseOutcome {
  private readonly reader = inject(OwnTimes).reader;
  protected readonly say = inject(Words).say;
  readonly exerciseKey = input.required<string>();

  protected readonly outcome = reading(() => `/exercises/${this.exerciseKey()}/outcome`, Outcome);
  protected readonly months = computed(() =>
    (this.outcome.value()?.months ?? [])
      .map((month) => ({ ...month, name: monthInWords(month.from, this.reader) }))
      .toReversed(),
  );
}
