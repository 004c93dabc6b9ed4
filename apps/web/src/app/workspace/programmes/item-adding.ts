import { Component, inject, input, output, signal } from '@angular/core';
import { Control } from '@closeknit/ui/field/control';
import { Field } from '@closeknit/ui/field/field';
import { Words } from '../../words/words.ts';
import type { EditedItem, OfferedExercise } from './edited-item.ts';

/** One more exercise, chosen from those that can be given, to come a week after the one before. */
@Component({
  selector: 'app-item-adding',
  imports: [Control, Field],
  template: `
    <ck-field [label]="say('workspace.courses.add')">
      <select #select ckControl (change)="key.set(select.value)">
        <option value="" [selected]="key() === ''">{{ say('workspace.courses.add-none') }}</option>
        @for (each of exercises(); track each.key) {
          <option [value]="each.key" [selected]="each.key === key()">{{ each.title }}</option>
        }
      </select>
    </ck-field>
    <button class="button" type="button" [disabled]="!key()" (click)="add(); select.focus()">
      {{ say('workspace.courses.add-it') }}
    </button>
  `,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      gap: var(--space-3);
      align-items: end;
    }
    ck-field {
      flex: 1 1 14rem;
    }
  `,
})
export class ItemAdding {
  protected readonly say = inject(Words).say;
  protected readonly key = signal('');
  readonly exercises = input.required<readonly OfferedExercise[]>();
  readonly added = output<EditedItem>();

  protected add(): void {
    const exercise = this.exercises().find(({ key }) => key === this.key());
    if (!exercise) return;
    const { key: exerciseKey, title } = exercise;
    const rule = { kind: 'after-days', days: 7 } as const;
    this.added.emit({ id: null, exerciseKey, title, rule, skipped: false });
    this.key.set('');
  }
}
