import { Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ThisWeek } from '@closeknit/contracts/portal';
import { Words } from '../../words/words.ts';

/** What one has done in the last two weeks, to be read again. */
@Component({
  selector: 'app-done-lately',
  imports: [RouterLink],
  template: `
    <h2 class="minor">{{ say('portal.week.done-lately') }}</h2>
    <ul class="plain">
      @for (each of done(); track each.id) {
        <li>
          <a [routerLink]="['/portal/exercises', each.id]">{{ each.title }}</a>
        </li>
      }
    </ul>
  `,
  styles: `
    :host {
      display: block;
      margin-block-start: var(--space-5);
      padding-inline: var(--space-1);
    }
    .minor {
      font: 620 var(--step-1) / 1.3 var(--sans);
      letter-spacing: 0;
      margin-block-end: var(--space-1);
    }
    a {
      display: inline-flex;
      align-items: center;
      min-block-size: 2.75rem;
    }
  `,
})
export class DoneLately {
  protected readonly say = inject(Words).say;
  readonly done = input.required<ThisWeek['doneLately']>();
}
