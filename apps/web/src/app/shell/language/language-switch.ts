import { Component, inject } from '@angular/core';
import { LANGUAGES, type Language } from '@closeknit/domain/words/language';
import { FirstLanguage } from '../../words/first-language.ts';
import { Words } from '../../words/words.ts';

/** The languages a page can be read in, each by its own name, before anybody has signed in. */
@Component({
  selector: 'app-language-switch',
  template: `
    <ul class="plain" [attr.aria-label]="words.say('shell.language.heading')">
      @for (one of languages; track one) {
        <li>
          <button
            type="button"
            [lang]="one"
            [attr.aria-pressed]="one === words.language()"
            (click)="choose(one)"
          >
            {{ words.say('shell.language.name.' + one) }}
          </button>
        </li>
      }
    </ul>
  `,
  styles: `
    ul {
      display: flex;
      flex-wrap: wrap;
      gap: var(--space-3);
    }
    button {
      min-block-size: 2.75rem;
      padding-inline: var(--space-2);
      border: 0;
      background: none;
      color: var(--ink-soft);
      cursor: pointer;
      text-decoration: underline;
      text-underline-offset: 0.2em;
    }
    button[aria-pressed='true'] {
      color: var(--ink);
      font-weight: 600;
      text-decoration: none;
      cursor: default;
    }
  `,
})
export class LanguageSwitch {
  private readonly first = inject(FirstLanguage);
  protected readonly words = inject(Words);
  protected readonly languages = LANGUAGES;

  protected async choose(language: Language): Promise<void> {
    this.first.remember(language);
    await this.words.speak(language);
  }
}
