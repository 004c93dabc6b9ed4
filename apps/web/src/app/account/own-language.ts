import { Component, inject, signal } from '@angular/core';
import { FormField, FormRoot } from '@angular/forms/signals';
import { ChangeLanguage } from '@closeknit/contracts/language';
import { LANGUAGES } from '@closeknit/domain/words/language';
import { Choice } from '@closeknit/ui/choice/choice';
import { contractForm } from '../client/contract-form.ts';
import { injectErrorOf } from '../client/error-of.ts';
import { FormError } from '../shell/form-error.ts';
import { SignedIn } from '../shell/signed-in.ts';
import { Words } from '../words/words.ts';
import { Told } from './told.ts';

/** The language of one's own pages and mails; in a couple each of the two has their own. */
@Component({
  selector: 'app-own-language',
  imports: [Choice, FormError, FormField, FormRoot, Told],
  template: `
    <h2>{{ say('account.language.heading') }}</h2>
    <p class="soft">{{ say('account.language.help') }}</p>
    <form class="stack" [formRoot]="f">
      <app-form-error [text]="errorOf(f)" />
      <ck-choice
        [question]="say('account.language.heading')"
        [questionHidden]="true"
        [options]="options"
        [formField]="f.language"
      />
      <div>
        <button class="button" type="submit" [attr.aria-disabled]="f().submitting() || null">
          {{ say('account.language.submit') }}
        </button>
      </div>
    </form>
    <app-told [text]="isDone() ? say('account.language.done') : ''" />
  `,
})
export class OwnLanguage {
  private readonly signedIn = inject(SignedIn);
  private readonly words = inject(Words);
  protected readonly say = this.words.say;
  protected readonly errorOf = injectErrorOf();
  protected readonly isDone = signal(false);
  protected readonly options = LANGUAGES.map((value) => ({
    value,
    label: this.say(`shell.language.name.${value}`),
  }));

  protected readonly f = contractForm(
    ChangeLanguage,
    { language: this.words.language() },
    async ({ language }) => {
      this.isDone.set(false);
      await this.signedIn.changeLanguage(language);
      this.isDone.set(true);
    },
  );
}
