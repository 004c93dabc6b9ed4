import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { AnswerValue, PortalAssignment } from '@closeknit/contracts/assignments';
import { PageHeading } from '../../shell/page-heading.ts';
import { SignedIn } from '../../shell/signed-in.ts';
import { Words } from '../../words/words.ts';
import { namesFor } from '../names.ts';
import { answerInWords } from './answer-in-words.ts';

type Answers = readonly { readonly promptKey: string; readonly value: AnswerValue }[];

/**
 * The exercise is done. The other's answers stand here where they may be read; where none may,
 * nothing says whether there are any.
 */
@Component({
  selector: 'app-after',
  imports: [PageHeading, RouterLink],
  templateUrl: './after.html',
  styleUrl: './after.css',
})
export class After {
  private readonly me = inject(SignedIn).partner();
  protected readonly say = inject(Words).say;
  protected readonly names = { ...namesFor(this.me), name: this.me.name };

  readonly assignment = input.required<PortalAssignment>();
  protected readonly theirs = computed(() => this.readBack(this.assignment().fromOther));
  protected readonly own = computed(() => this.readBack(this.assignment().answers));
  protected readonly opensTogether = computed(() =>
    this.assignment().answers.some(({ visibility }) => visibility === 'when-both-answered'),
  );

  private readBack(answers: Answers) {
    return this.assignment().exercise.prompts.flatMap((prompt) =>
      answers
        .filter(({ promptKey, value }) => promptKey === prompt.key && value !== '')
        .map(({ value }) => ({
          key: prompt.key,
          question: prompt.question,
          text: answerInWords(this.say, prompt, value),
        })),
    );
  }
}
