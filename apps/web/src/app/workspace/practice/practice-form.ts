import { Component, inject, input, type OnInit, output, signal } from '@angular/core';
import { FormField, FormRoot } from '@angular/forms/signals';
import { ChangePractice, LOCALES, type Practice } from '@closeknit/contracts/practices';
import { Control } from '@closeknit/ui/field/control';
import { Field } from '@closeknit/ui/field/field';
import { Api } from '../../client/api.ts';
import { contractForm } from '../../client/contract-form.ts';
import { injectErrorOf } from '../../client/error-of.ts';
import { FormError } from '../../shell/form-error.ts';
import { SignedIn } from '../../shell/signed-in.ts';
import { Words } from '../../words/words.ts';
import { Save } from './save.ts';
import { namedCountries } from './country-names.ts';
import { ZoneSearch } from './zone-search.ts';

/** The name, the clock, the country and the dates of the practice, for its owner to change. */
@Component({
  selector: 'app-practice-form',
  imports: [Control, Field, FormError, FormField, FormRoot, Save, ZoneSearch],
  template: `
    <form class="stack" [formRoot]="f">
      <app-form-error [text]="errorOf(f)" />
      <ck-field [label]="say('shell.fields.practice-name')" [error]="errorOf(f.name)">
        <input ckControl autocomplete="organization" [formField]="f.name" />
      </ck-field>
      <app-zone-search
        [label]="say('shell.fields.zone')"
        [hint]="say('workspace.practice.zone-hint')"
        [zoneField]="f.zone"
      />
      <ck-field
        [label]="say('workspace.practice.country')"
        [hint]="say('workspace.practice.country-hint')"
        [error]="errorOf(f.country)"
      >
        <select ckControl autocomplete="country" [formField]="f.country">
          <option value="">{{ say('workspace.practice.not-chosen') }}</option>
          @for (country of countries; track country.code) {
            <option [value]="country.code">{{ country.name }}</option>
          }
        </select>
      </ck-field>
      <ck-field
        [label]="say('workspace.practice.locale')"
        [hint]="say('workspace.practice.locale-hint')"
        [error]="errorOf(f.locale)"
      >
        <select ckControl [formField]="f.locale">
          @for (locale of locales; track locale) {
            <option [value]="locale">{{ say('workspace.practice.locales.' + locale) }}</option>
          }
        </select>
      </ck-field>
      <app-save [underWay]="f().submitting()" [told]="saved()" />
    </form>
  `,
})
export class PracticeForm implements OnInit {
  private readonly api = inject(Api);
  private readonly signedIn = inject(SignedIn);
  protected readonly say = inject(Words).say;
  protected readonly errorOf = injectErrorOf();
  protected readonly saved = signal('');
  protected readonly countries = namedCountries(inject(Words).language());
  protected readonly locales = LOCALES;

  readonly practice = input.required<Practice>();
  readonly changed = output<void>();

  protected readonly f = contractForm(
    ChangePractice,
    { name: '', zone: 'UTC', locale: 'en', country: '' },
    async (body) => {
      this.saved.set('');
      await this.api.send({ method: 'PUT', path: '/practice', body });
      this.signedIn.renamePractice(body.name);
      this.saved.set(this.say('workspace.saved'));
      this.changed.emit();
    },
  );

  ngOnInit(): void {
    const { name, zone, country } = this.practice();
    const locale = LOCALES.find((one) => one === this.practice().locale) ?? 'en';
    this.f().value.set({ name, zone, locale, country: country ?? '' });
  }
}
