import { Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { OwnQuestions } from '@closeknit/contracts/safety-open';
import { reading } from '../../client/reading.ts';
import { Words } from '../../words/words.ts';

/** A quiet way to the questions while they stand open: the same line before and after answering. */
@Component({
  selector: 'app-questions-line',
  imports: [RouterLink],
  template: `
    @if (own.hasValue() && own.value().open) {
      <p class="soft">
        <a routerLink="/portal/questions">{{ say('portal.questions.line') }}</a>
        {{ say('portal.questions.line-help') }}
      </p>
    }
  `,
})
export class QuestionsLine {
  protected readonly say = inject(Words).say;
  protected readonly own = reading(() => '/portal/questions', OwnQuestions);
}
