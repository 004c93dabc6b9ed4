import { Component, computed, inject, input } from '@angular/core';
import type { ProgrammeDraft } from '@closeknit/contracts/own-programmes';
import { Control } from '@closeknit/ui/field/control';
import { Field } from '@closeknit/ui/field/field';
import { Words } from '../../words/words.ts';
import { faultAt, type Faults } from '../drafting/faults.ts';
import type { EditedItem, OfferedExercise } from '../programmes/edited-item.ts';
import { ItemList } from '../programmes/item-list.ts';
import type { ProgrammeAtWork } from './own-programme-drafts.ts';
import { faultsByPlace } from './programme-faults.ts';

/** Everything of a programme that can be written, saved as it is typed. */
@Component({
  selector: 'app-programme-editor',
  imports: [Control, Field, ItemList],
  templateUrl: './programme-editor.html',
  styles: `
    form {
      display: grid;
      gap: var(--space-4);
      max-inline-size: 46rem;
    }
    h2 {
      margin-block-start: var(--space-3);
    }
  `,
})
export class ProgrammeEditor {
  private readonly words = inject(Words);
  protected readonly say = this.words.say;

  readonly work = input.required<ProgrammeAtWork>();
  readonly faults = input.required<Faults>();
  /** What can be put into it. */
  readonly exercises = input.required<readonly OfferedExercise[]>();

  protected readonly draft = computed(() => this.work().draft());
  protected readonly errors = computed(() => faultsByPlace(this.faults(), this.words));
  protected readonly items = computed(() => {
    const titles = new Map(this.exercises().map(({ key, title }) => [key, title]));
    const gone = this.say('workspace.programmes.gone');
    return this.draft().items.map(({ exerciseKey, rule }) => ({
      ...{ id: null, exerciseKey, rule, skipped: false },
      title: titles.get(exerciseKey) ?? gone,
    }));
  });

  protected error(field: keyof ProgrammeDraft): string {
    const code = faultAt(this.faults(), `/${field}`);
    return code ? this.words.problem(code, 'invalid-input') : '';
  }

  protected change(name: Exclude<keyof ProgrammeDraft, 'items'>, value: string): void {
    this.work().write({ [name]: value });
  }

  protected order(items: readonly EditedItem[]): void {
    const ordered = items.map(({ exerciseKey, rule }) => ({ exerciseKey, rule }));
    this.work().write({ items: ordered });
  }
}
