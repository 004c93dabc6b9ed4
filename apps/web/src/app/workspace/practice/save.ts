import { Component, inject, input } from '@angular/core';
import { Words } from '../../words/words.ts';

/** The end of a form that stays on the page: its button, and what became of it. */
@Component({
  selector: 'app-save',
  template: `
    <div class="actions">
      <button class="button main" type="submit" [attr.aria-disabled]="underWay() || null">
        {{ say('workspace.save') }}
      </button>
      <p role="status" class="soft">{{ told() }}</p>
    </div>
  `,
})
export class Save {
  protected readonly say = inject(Words).say;
  readonly underWay = input.required<boolean>();
  readonly told = input.required<string>();
}
