import { Component, computed, inject, input } from '@angular/core';
import { Words } from '../../words/words.ts';
import { OwnTimes } from '../own-times.ts';
import type { DraftAtWork } from './draft-at-work.ts';

/** Where saving stands. What needs the writer is said aloud. */
@Component({
  selector: 'app-save-line',
  template: `
    <p class="faint">{{ quiet() }}</p>
    <div role="status">
      @if (loud()) {
        <div class="notice stack">
          <p>{{ loud() }}</p>
          @if (theirs(); as theirs) {
            <div class="actions">
              <button class="button" type="button" (click)="work().keepMine()">
                {{ say('workspace.notes.keep-here') }}
              </button>
              <button class="button" type="button" (click)="work().takeTheirs()">
                {{ say('workspace.notes.keep-there', { hour: times.hour(theirs.savedAt) }) }}
              </button>
            </div>
          }
        </div>
      }
    </div>
  `,
  styles: `
    p.faint {
      min-block-size: 1.25rem;
    }
  `,
})
export class SaveLine {
  private readonly words = inject(Words);
  protected readonly times = inject(OwnTimes);
  protected readonly say = this.words.say;
  readonly work = input.required<DraftAtWork<{ readonly title: string }>>();

  protected readonly quiet = computed(() => {
    const state = this.work().state();
    if (state.kind === 'saving') return this.say('workspace.notes.saving');
    if (state.kind !== 'saved') return '';
    return this.say('workspace.notes.saved', { hour: this.times.hour(state.at) });
  });
  protected readonly theirs = computed(() => {
    const state = this.work().state();
    return state.kind === 'changed-elsewhere' ? state.theirs : undefined;
  });
  protected readonly loud = computed(() => {
    const state = this.work().state();
    if (state.kind === 'changed-elsewhere') {
      return this.say('workspace.own.two-versions', { title: state.theirs.draft.title });
    }
    if (state.kind !== 'refused') return '';
    const isAway = state.code === 'away';
    return isAway ? this.say('workspace.notes.away') : this.words.problem(state.code);
  });
}
