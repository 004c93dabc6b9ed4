import { Component, computed, inject, input } from '@angular/core';
import type { Assignment } from '@closeknit/contracts/assignments';
import { Tag } from '@closeknit/ui/tag/tag';
import { Words } from '../../../words/words.ts';
import { valueInWords } from '../answer-words.ts';
import { UseTag } from '../../use-tag/use-tag.ts';

export type AnswerRead = Assignment['parts'][number]['answers'][number];

/** A question and what one partner wrote, set like a letter, with who else reads it. */
@Component({
  selector: 'app-answer',
  imports: [Tag, UseTag],
  template: `
    <p class="soft">
      {{ answer().question }}&ngsp;
      <ck-tag>{{ say('workspace.visibility.' + answer().visibility) }}</ck-tag>&ngsp;
      @if (answer().use !== 'both-know') {
        <app-use-tag [use]="answer().use" />
      }
    </p>
    <p class="letter">{{ text() }}</p>
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--space-1);
    }
  `,
})
export class Answer {
  protected readonly say = inject(Words).say;
  readonly answer = input.required<AnswerRead>();

  protected readonly text = computed(() => valueInWords(this.answer().value, this.say));
}
