import {
  afterNextRender,
  Component,
  computed,
  type ElementRef,
  inject,
  input,
  type OnDestroy,
  viewChild,
} from '@angular/core';
import { Control } from '@closeknit/ui/field/control';
import { Field } from '@closeknit/ui/field/field';
import { dateOf } from '../../../times/zoned-times.ts';
import { Words } from '../../../words/words.ts';
import { OwnTimes } from '../../own-times.ts';
import type { NoteDraft } from './note-draft.ts';

/** A field to write a note in, and where saving stands. What needs the writer is said aloud. */
@Component({
  selector: 'app-note-editor',
  imports: [Control, Field],
  template: `
    <ck-field [label]="label()">
      <textarea
        #area
        ckControl
        class="letter"
        rows="8"
        maxlength="20000"
        [value]="draft().text()"
        (input)="draft().write({ text: area.value })"
      ></textarea>
    </ck-field>
    <p class="faint">{{ quiet() }}</p>
    <div role="status">
      @if (loud()) {
        <div class="notice stack">
          <p>{{ loud() }}</p>
          @if (theirs(); as theirs) {
            <p class="letter theirs">{{ theirs.text }}</p>
            <div class="actions">
              <button class="button" type="button" (click)="draft().keepMine()">
                {{ say('workspace.notes.keep-here') }}
              </button>
              <button class="button" type="button" (click)="draft().takeTheirs()">
                {{ say('workspace.notes.keep-there', { hour: hour(theirs.savedAt) }) }}
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
    .theirs {
      white-space: pre-wrap;
    }
  `,
})
export class NoteEditor implements OnDestroy {
  private readonly words = inject(Words);
  private readonly times = inject(OwnTimes);
  private readonly area = viewChild.required<ElementRef<HTMLTextAreaElement>>('area');
  protected readonly say = this.words.say;

  readonly draft = input.required<NoteDraft>();
  readonly label = input.required<string>();

  protected readonly quiet = computed(() => {
    const state = this.draft().state();
    if (state.kind === 'saving') return this.say('workspace.notes.saving');
    if (state.kind !== 'saved') return '';
    if (this.isOfToday(state.at))
      return this.say('workspace.notes.saved', { hour: this.hour(state.at) });
    const facts = { day: this.times.day(state.at), hour: this.hour(state.at) };
    return this.say('workspace.notes.saved-on', facts);
  });
  protected readonly theirs = computed(() => {
    const state = this.draft().state();
    return state.kind === 'changed-elsewhere' ? state.theirs : undefined;
  });
  protected readonly loud = computed(() => {
    const state = this.draft().state();
    if (state.kind === 'changed-elsewhere') return this.say('workspace.notes.two-versions');
    if (state.kind !== 'refused') return '';
    if (state.code === 'away') return this.say('workspace.notes.away');
    return this.words.problem(state.code);
  });

  constructor() {
    // A note that has just been begun is there to be typed in.
    afterNextRender(() => {
      if (this.draft().state().kind === 'untouched') this.area().nativeElement.focus();
    });
  }

  ngOnDestroy(): void {
    void this.draft().save();
  }

  private isOfToday(instant: string): boolean {
    return dateOf(instant, this.times.reader) === this.times.today();
  }

  protected hour(instant: string): string {
    return this.times.hour(instant);
  }
}
