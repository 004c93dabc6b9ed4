import { Component, computed, inject, input, model } from '@angular/core';
import type { Instrument } from '@closeknit/contracts/questionnaires';
import { Control } from '@closeknit/ui/field/control';
import { Field } from '@closeknit/ui/field/field';
import { Words } from '../../../words/words.ts';

/** Answers by the key of their item; what was left out is not there. */
export type PaperAnswers = Readonly<Record<string, number>>;

/** How many more have to be answered before a total can be told. */
export function lackingIn({ items, mayLeaveOut }: Instrument, answers: PaperAnswers): number {
  const open = items.filter(({ key }) => answers[key] === undefined).length;
  return Math.max(0, open - mayLeaveOut);
}

/** A questionnaire from paper item by item, as it was ticked there. */
@Component({
  selector: 'app-paper-answers',
  imports: [Control, Field],
  template: `
    @for (item of instrument().items; track item.key) {
      <ck-field [label]="item.text">
        <select #chosen ckControl (change)="choose(item.key, chosen.value)">
          <option value="">{{ say('workspace.measures.left-out') }}</option>
          @for (anchor of item.anchors; track anchor.score) {
            <option [value]="anchor.score" [selected]="answers()[item.key] === anchor.score">
              {{ anchor.score }} · {{ anchor.label }}
            </option>
          }
        </select>
      </ck-field>
    }
    @if (asksForHelp()) {
      <p class="notice" role="status">{{ say('workspace.measures.paper-asks') }}</p>
    }
    @if (lacking() > 0) {
      <p class="faint" role="status">
        {{ say('workspace.measures.lacking', { count: lacking() }) }}
      </p>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--space-3);
    }
  `,
})
export class PaperAnswersField {
  protected readonly say = inject(Words).say;
  readonly instrument = input.required<Instrument>();
  readonly answers = model.required<PaperAnswers>();
  protected readonly lacking = computed(() => lackingIn(this.instrument(), this.answers()));

  /** Any answer but the best one to the item that asks for help. */
  protected readonly asksForHelp = computed(() => {
    const { items, better, crisisItem } = this.instrument();
    const answer = this.answers()[crisisItem ?? ''];
    const scores = items.find(({ key }) => key === crisisItem)?.anchors.map(({ score }) => score);
    if (answer === undefined || !scores) return false;
    return answer !== (better === 'lower' ? Math.min(...scores) : Math.max(...scores));
  });

  protected choose(key: string, score: string): void {
    const { [key]: _before, ...others } = this.answers();
    this.answers.set(score === '' ? others : { ...others, [key]: Number(score) });
  }
}
