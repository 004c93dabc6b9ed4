import { Component, inject } from '@angular/core';
import { Words } from '../../../words/words.ts';
import { PracticePage } from '../practice-page.ts';
import { KeysCard } from './keys-card.ts';

/** How what people write is kept sealed. */
@Component({
  selector: 'app-keys',
  imports: [KeysCard, PracticePage],
  template: `
    <app-practice-page [heading]="say('workspace.keys.heading')">
      <app-keys-card class="sheet" />
    </app-practice-page>
  `,
  styles: `
    .sheet {
      display: block;
      max-inline-size: 36rem;
      padding: var(--space-5);
    }
  `,
})
export default class KeysPage {
  protected readonly say = inject(Words).say;
}
