import { Component, computed, inject, input } from '@angular/core';
import type { AnswerValue } from '@closeknit/contracts/assignments';
import type { Prompt, Visibility } from '@closeknit/contracts/exercises';
import { SignedIn } from '../../shell/signed-in.ts';
import { Words } from '../../words/words.ts';
import { FromPartner } from './from-partner.ts';
import { readBack } from './read-back.ts';
import { namesFor } from '../names.ts';

export interface Shown {
  readonly prompt: Prompt;
  readonly value: AnswerValue | null;
  readonly visibility: Visibility;
}

/** Exactly what the other partner gets on their page, and when; of anything else, nothing. */
@Component({
  selector: 'app-preview',
  imports: [FromPartner],
  template: `
    @for (part of parts(); track part.when) {
      <section>
        <p class="faint">{{ say(part.when) }}</p>
        <app-from-partner [name]="name" [answers]="part.answers" />
      </section>
    } @empty {
      <p class="soft">{{ say('portal.preview.nothing', names) }}</p>
    }
  `,
  styles: `
    :host,
    section {
      display: grid;
      gap: var(--space-3);
    }
  `,
})
export class Preview {
  private readonly me = inject(SignedIn).partner();
  protected readonly say = inject(Words).say;
  protected readonly names = namesFor(this.me);
  protected readonly name = this.me.name;

  readonly answers = input.required<readonly Shown[]>();
  protected readonly parts = computed(() =>
    [
      { when: 'portal.preview.now', answers: this.shownAs('shared') },
      { when: 'portal.preview.later', answers: this.shownAs('when-both-answered') },
    ].filter(({ answers }) => answers.length > 0),
  );

  private shownAs(visibility: Visibility) {
    return this.answers()
      .filter((answer) => answer.visibility === visibility)
      .flatMap(({ prompt, value }) => readBack(this.say, prompt, value));
  }
}
