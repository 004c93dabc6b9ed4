import { Component, inject, input, output } from '@angular/core';
import { Cause, Mode, Sign, Step } from '@closeknit/contracts/exercises';
import { Control } from '@closeknit/ui/field/control';
import { Field } from '@closeknit/ui/field/field';
import { Words } from '../../words/words.ts';

/** What stands in the address of the library, all of it text. */
export interface Asked {
  readonly text: string;
  readonly step: string;
  readonly sign: string;
  readonly cause: string;
  readonly minutes: string;
  readonly mode: string;
}

const lists = [
  { name: 'step', words: 'workspace.steps.', values: Step.options },
  { name: 'sign', words: 'workspace.signs.', values: Sign.options },
  { name: 'cause', words: 'workspace.causes.', values: Cause.options },
  { name: 'minutes', words: 'workspace.library.at-most.', values: ['5', '10', '20', '30'] },
  { name: 'mode', words: 'workspace.mode.', values: Mode.options },
] as const;

/** What the library can be narrowed down by. */
@Component({
  selector: 'app-exercise-filters',
  imports: [Control, Field],
  template: `
    <search>
      <ck-field class="words" [label]="say('workspace.library.search')">
        <input
          #words
          ckControl
          type="search"
          [value]="asked().text"
          (input)="changed.emit({ text: words.value })"
        />
      </ck-field>
      @for (list of lists; track list.name) {
        <ck-field [label]="say('workspace.library.' + list.name)">
          <select #choice ckControl (change)="pick(list.name, choice.value)">
            <option value="" [selected]="asked()[list.name] === ''">
              {{ say('workspace.library.any-' + list.name) }}
            </option>
            @for (value of list.values; track value) {
              <option [value]="value" [selected]="asked()[list.name] === value">
                {{ say(list.words + value) }}
              </option>
            }
          </select>
        </ck-field>
      }
    </search>
  `,
  styles: `
    search {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(9.5rem, 100%), 1fr));
      gap: var(--space-3) var(--space-4);
      align-items: end;
    }
    .words {
      grid-column: 1 / -1;
    }
  `,
})
export class ExerciseFilters {
  protected readonly say = inject(Words).say;
  protected readonly lists = lists;

  readonly asked = input.required<Asked>();
  readonly changed = output<Partial<Asked>>();

  protected pick(name: keyof Asked, value: string): void {
    this.changed.emit({ [name]: value });
  }
}
