import { Component, inject, input, output } from '@angular/core';
import type { QuestionnaireDraft } from '@closeknit/contracts/practice-questionnaires';
import { Control } from '@closeknit/ui/field/control';
import { Field } from '@closeknit/ui/field/field';
import { Tick } from '@closeknit/ui/tick/tick';
import { Words } from '../../../words/words.ts';
import { faultAt, type Faults } from '../../drafting/faults.ts';

type Figure = QuestionnaireDraft['cutOff'];

/** A number a study gives for the questionnaire, where it stands, and whether it was read there. */
@Component({
  selector: 'app-figure-fields',
  imports: [Control, Field, Tick],
  template: `
    <fieldset>
      <legend>{{ say('workspace.questionnaires.figure.' + name()) }}</legend>
      <p class="faint">{{ say('workspace.questionnaires.figure-help.' + name()) }}</p>
      <div class="pair">
        <ck-field [label]="say('workspace.questionnaires.value')" [error]="error('value')">
          <input
            #value
            ckControl
            type="number"
            step="any"
            inputmode="decimal"
            [value]="figure().value ?? ''"
            (input)="change({ value: value.value === '' ? null : value.valueAsNumber })"
          />
        </ck-field>
        <ck-field [label]="say('workspace.own.evidence-source')" [error]="error('source')">
          <input
            #source
            ckControl
            maxlength="300"
            [value]="figure().source"
            (input)="change({ source: source.value })"
          />
        </ck-field>
      </div>
      <ck-tick
        [label]="say('workspace.questionnaires.verified')"
        [checked]="figure().verified"
        (checkedChange)="change({ verified: $event })"
      />
    </fieldset>
  `,
  styleUrl: '../../drafting/editor.css',
})
export class FigureFields {
  private readonly words = inject(Words);
  protected readonly say = this.words.say;

  readonly name = input.required<'cutOff' | 'reliableChange'>();
  readonly figure = input.required<Figure>();
  readonly faults = input.required<Faults>();
  readonly changed = output<Figure>();

  protected error(field: string): string {
    const code = faultAt(this.faults(), `/${this.name()}/${field}`);
    return code ? this.words.problem(code, 'invalid-input') : '';
  }

  protected change(change: Partial<Figure>): void {
    this.changed.emit({ ...this.figure(), ...change });
  }
}
