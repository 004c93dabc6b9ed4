import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ThisWeek } from '@closeknit/contracts/portal';
import { Words } from '../../words/words.ts';

const pages = {
  documents: { path: '/portal/agreements', name: 'portal.week.documents' },
  releases: { path: '/portal/releases', name: 'portal.releases.heading' },
} as const;

/** What may be signed or declined in a quiet moment: one line, and none of the things to do. */
@Component({
  selector: 'app-to-sign-line',
  imports: [RouterLink],
  template: `@if (waiting().documents || waiting().releases) {
    <p class="soft">
      {{ say('portal.week.waiting') }}
      @for (page of shown(); track page.path) {
        <a class="reach" [routerLink]="page.path">{{ say(page.name) }}</a>
      }
    </p>
  }`,
  styles: `
    p {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      column-gap: var(--space-3);
      margin-block-start: var(--space-4);
      padding-inline: var(--space-1);
    }
  `,
})
export class ToSignLine {
  protected readonly say = inject(Words).say;

  readonly waiting = input.required<ThisWeek['waiting']>();

  protected readonly shown = computed(() => {
    const { documents, releases } = this.waiting();
    return [...(documents ? [pages.documents] : []), ...(releases ? [pages.releases] : [])];
  });
}
