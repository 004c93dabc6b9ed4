import { Component, computed, inject, input } from '@angular/core';
import type { Prompt } from '@closeknit/contracts/exercises';
import { SignedIn } from '../../shell/signed-in.ts';
import { hourOf } from '../../times/zoned-times.ts';
import { Words } from '../../words/words.ts';
import { answerInWords } from './answer-in-words.ts';
import type { Draft } from './draft.ts';

/** The same answer was written on two devices: both are shown, and the writer chooses. */
@Component({
  selector: 'app-two-versions',
  template: `
    @if (theirs(); as theirs) {
      <section role="alert">
        <h2>{{ say('portal.exercise.two-versions') }}</h2>
        <div class="versions">
          <div class="sheet">
            <h3>{{ say('portal.exercise.version-here') }}</h3>
            <p class="letter">{{ inWords(draft().value()) }}</p>
            <button class="button" type="button" (click)="draft().keepMine()">
              {{ say('portal.exercise.keep-here') }}
            </button>
          </div>
          <div class="sheet">
            <h3>{{ say('portal.exercise.version-there', { hour: hour(theirs.savedAt) }) }}</h3>
            <p class="letter">{{ inWords(theirs.value) }}</p>
            <button class="button" type="button" (click)="draft().takeTheirs()">
              {{ say('portal.exercise.keep-there') }}
            </button>
          </div>
        </div>
      </section>
    }
  `,
  styles: `
    section {
      display: grid;
      gap: var(--space-3);
      margin-block-start: var(--space-4);
    }
    .versions {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(14rem, 100%), 1fr));
      gap: var(--space-3);
    }
    .sheet {
      display: grid;
      grid-template-rows: auto 1fr auto;
      justify-items: start;
      gap: var(--space-3);
      padding: var(--space-4);
    }
    h3 {
      font-size: var(--step-0);
    }
  `,
})
export class TwoVersions {
  private readonly me = inject(SignedIn).partner();
  protected readonly say = inject(Words).say;

  readonly prompt = input.required<Prompt>();
  readonly draft = input.required<Draft>();
  protected readonly theirs = computed(() => {
    const state = this.draft().state();
    return state.kind === 'changed-elsewhere' ? state.theirs : undefined;
  });

  protected inWords(value: ReturnType<Draft['value']>): string {
    return answerInWords(this.say, this.prompt(), value);
  }

  protected hour(instant: string): string {
    return hourOf(instant, this.me);
  }
}
