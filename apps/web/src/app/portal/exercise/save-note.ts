import { Component, computed, inject, input } from '@angular/core';
import { SignedIn } from '../../shell/signed-in.ts';
import { hourOf } from '../../times/zoned-times.ts';
import { Words } from '../../words/words.ts';
import { type Draft, hindranceOf, mayPass } from './draft.ts';

/** Where an answer stands. Saving is silent; only what needs the writer is said aloud. */
@Component({
  selector: 'app-save-note',
  template: `
    <p class="faint">{{ quiet() }}</p>
    <div role="status">
      @if (loud()) {
        <p class="notice">
          {{ loud() }}
          @if (canTryAgain()) {
            <button class="button quiet" type="button" (click)="draft().save()">
              {{ say('portal.exercise.try-now') }}
            </button>
          }
        </p>
      }
    </div>
  `,
  styles: `
    p.faint {
      min-block-size: 1.25rem;
    }
  `,
})
export class SaveNote {
  private readonly words = inject(Words);
  private readonly me = inject(SignedIn).partner();
  protected readonly say = this.words.say;

  readonly draft = input.required<Draft>();

  protected readonly quiet = computed(() => {
    const state = this.draft().state();
    if (state.kind === 'saving') return this.say('portal.exercise.saving');
    if (state.kind !== 'saved') return '';
    return this.say('portal.exercise.saved', { hour: hourOf(state.at, this.me) });
  });

  protected readonly canTryAgain = computed(() => mayPass(hindranceOf(this.draft().state()) ?? ''));
  protected readonly loud = computed(() => {
    const state = this.draft().state();
    if (state.kind === 'away') return this.say('portal.exercise.away');
    if (state.kind === 'saved' && state.takenBack) return this.say('portal.exercise.taken-back');
    return state.kind === 'refused' ? this.words.problem(state.code) : '';
  });
}
