import { Component, computed, inject, input } from '@angular/core';
import type { Assignment } from '@closeknit/contracts/assignments';
import { Tag } from '@closeknit/ui/tag/tag';
import { answerText } from '@closeknit/domain/exercises/answer-text';
import { regional } from '../../../times/zoned-times.ts';
import { Words } from '../../../words/words.ts';
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

  protected readonly text = computed(() => {
    const { value } = this.answer();
    if (value === true) return this.say('workspace.assigned.did');
    if (typeof value === 'number') return this.say('workspace.assigned.of-ten', { value });
    return answerText(value, regional(document.documentElement.lang));
  });
}
