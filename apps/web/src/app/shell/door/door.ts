import { Component, inject } from '@angular/core';
import { Brand } from '@closeknit/ui/brand/brand';
import { LanguageSwitch } from '../language/language-switch.ts';
import { Words } from '../../words/words.ts';

/** The plain page around sign-in, registration and invitations. */
@Component({
  selector: 'app-door',
  imports: [Brand, LanguageSwitch],
  template: `
    <header><ck-brand [name]="say('shell.name')" /></header>
    <main class="sheet"><ng-content /></main>
    <footer><app-language-switch /></footer>
  `,
  styles: `
    :host {
      display: grid;
      align-content: start;
      gap: var(--space-5);
      max-inline-size: 30rem;
      margin-inline: auto;
      padding: var(--space-6) var(--space-4) var(--space-7);
    }
    header,
    footer {
      padding-inline: var(--space-2);
    }
    main {
      display: grid;
      gap: var(--space-4);
      padding: var(--space-5);
    }
    @media (min-width: 40rem) {
      :host {
        padding-block-start: var(--space-7);
      }
      main {
        padding: var(--space-6);
      }
    }
  `,
})
export class Door {
  protected readonly say = inject(Words).say;
}
