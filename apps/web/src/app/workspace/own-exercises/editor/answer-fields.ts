import { Component, inject, input, output } from '@angular/core';
import type { DraftPrompt } from '@closeknit/contracts/own-exercises';
import { Control } from '@closeknit/ui/field/control';
import { Field } from '@closeknit/ui/field/field';
import { Words } from '../../../words/words.ts';
import { faultAt, type Faults } from '../../drafting/faults.ts';

/** What one kind of answer needs besides its question: ends, choices, a number of lines. */
@Component({
  selector: 'app-answer-fields',
  imports: [Control, Field],
  templateUrl: './answer-fields.html',
  styleUrl: '../../drafting/editor.css',
})
export class AnswerFields {
  private readonly words = inject(Words);
  protected readonly say = this.words.say;

  readonly prompt = input.required<DraftPrompt>();
  readonly place = input.required<number>();
  readonly faults = input.required<Faults>();
  readonly changed = output<Partial<DraftPrompt>>();

  protected error(field: string): string {
    const code = faultAt(this.faults(), `/prompts/${this.place()}/${field}`);
    return code ? this.words.problem(code, 'invalid-input') : '';
  }

  protected change<Name extends keyof DraftPrompt>(name: Name, value: string): void {
    this.changed.emit({ [name]: value });
  }

  protected changeMost(value: string): void {
    const most = Number.parseInt(value, 10);
    this.changed.emit({ most: Number.isNaN(most) ? null : Math.min(Math.max(most, 0), 1000) });
  }
}
