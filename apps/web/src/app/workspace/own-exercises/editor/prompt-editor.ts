import { Component, computed, inject, input, output } from '@angular/core';
import { Visibility } from '@closeknit/contracts/exercises';
import type { DraftPrompt } from '@closeknit/contracts/own-exercises';
import { Control } from '@closeknit/ui/field/control';
import { Field } from '@closeknit/ui/field/field';
import { Icon } from '@closeknit/ui/icon/icon';
import { Words } from '../../../words/words.ts';
import { AnswerFields } from './answer-fields.ts';
import { faultAt, type Faults } from '../../drafting/faults.ts';

const types = ['text', 'scale', 'choice', 'list', 'meeting', 'done'] as const;
const asks = ['both', 'one', 'other'] as const;

/** One question that is being written. */
@Component({
  selector: 'app-prompt-editor',
  imports: [AnswerFields, Control, Field, Icon],
  templateUrl: './prompt-editor.html',
  styleUrl: '../../drafting/editor.css',
})
export class PromptEditor {
  private readonly words = inject(Words);
  protected readonly say = this.words.say;
  protected readonly types = types;
  protected readonly asks = asks;
  protected readonly visibilities = Visibility.options;

  readonly prompt = input.required<DraftPrompt>();
  readonly place = input.required<number>();
  readonly isLast = input.required<boolean>();
  /** Whether the two can be asked different things. */
  readonly hasRoles = input.required<boolean>();
  readonly faults = input.required<Faults>();
  readonly changed = output<Partial<DraftPrompt>>();
  readonly moved = output<-1 | 1>();
  readonly removed = output<void>();

  private readonly at = computed(() => `/prompts/${this.place()}`);

  protected error(field: string): string {
    const code = faultAt(this.faults(), `${this.at()}/${field}`);
    return code ? this.words.problem(code, 'invalid-input') : '';
  }

  protected change<Name extends keyof DraftPrompt>(name: Name, value: string): void {
    this.changed.emit({ [name]: value });
  }
}
