import { Component, computed, inject, input, output, signal } from '@angular/core';
import { Control } from '@closeknit/ui/field/control';
import { Field } from '@closeknit/ui/field/field';
import { FormError } from '../../shell/form-error.ts';
import { Words } from '../../words/words.ts';
import type { Flag } from './flags.ts';
import { injectMarking } from './marking.ts';

/** Notes something about a finding. Apart from the finding, so that the first page need not load it. */
@Component({
  selector: 'app-flag-note',
  imports: [Control, Field, FormError],
  template: `
    @if (isNoting()) {
      <form class="stack" (submit)="$event.preventDefault(); keep()">
        <ck-field
          [label]="say('workspace.measures.note')"
          [hint]="say('workspace.measures.note-hint')"
        >
          <textarea
            #area
            ckControl
            rows="3"
            maxlength="2000"
            [value]="text()"
            (input)="text.set(area.value)"
          ></textarea>
        </ck-field>
        <p class="actions">
          <button class="button main" type="submit">
            {{ say('workspace.measures.keep-note') }}
          </button>
          <button class="button quiet" type="button" (click)="isNoting.set(false)">
            {{ say('workspace.not-now') }}
          </button>
        </p>
      </form>
      <app-form-error [text]="marking.refusal()" />
    } @else {
      <button class="button quiet" type="button" (click)="begin()">
        {{ say(note() ? 'workspace.measures.change-note' : 'workspace.measures.write-note')
        }}<span class="visually-hidden">: {{ say('workspace.measures.kind.' + kind()) }}</span>
      </button>
    }
  `,
  styles: `
    :host:has(form) {
      flex-basis: 100%;
    }
  `,
})
export class FlagNote {
  protected readonly say = inject(Words).say;
  protected readonly marking = injectMarking();

  readonly flag = input.required<Flag>();
  readonly coupleId = input.required<string>();
  readonly changed = output<void>();

  protected readonly isNoting = signal(false);
  protected readonly text = signal('');
  protected readonly note = computed(() => this.flag().finding.mark?.note ?? '');
  protected readonly kind = computed(() => this.flag().finding.kind);

  protected begin(): void {
    this.text.set(this.note());
    this.isNoting.set(true);
  }

  protected async keep(): Promise<void> {
    const about = { flag: this.flag(), coupleId: this.coupleId() };
    if (!(await this.marking.mark(about, { act: 'note', text: this.text() }))) return;
    this.isNoting.set(false);
    this.changed.emit();
  }
}
