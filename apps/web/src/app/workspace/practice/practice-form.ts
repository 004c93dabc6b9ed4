import { Component, inject, input, type OnInit, output, signal } from '@angular/core';
import { FormField, FormRoot } from '@angular/forms/signals';
import { ChangePractice, type Practice } from '@closeknit/contracts/practices';
import { Control } from '@closeknit/ui/field/control';
import { Field } from '@closeknit/ui/field/field';
import { Api } from '../../client/api.ts';
import { contractForm } from '../../client/contract-form.ts';
import { injectErrorOf } from '../../client/error-of.ts';
import { FormError } from '../../shell/form-error.ts';
import { Words } from '../../words/words.ts';
import { ZoneSearch } from './zone-search.ts';

/** The name and the clock of the practice, for its owner to change. */
@Component({
  selector: 'app-practice-form',
  imports: [Control, Field, FormError, FormField, FormRoot, ZoneSearch],
  template: `
    <form class="stack" [formRoot]="f">
      <h2>{{ say('workspace.practice.form') }}</h2>
      <app-form-error [text]="errorOf(f)" />
      <ck-field [label]="say('shell.fields.practice-name')" [error]="errorOf(f.name)">
        <input ckControl autocomplete="organization" [formField]="f.name" />
      </ck-field>
      <app-zone-search
        [label]="say('shell.fields.zone')"
        [hint]="say('workspace.practice.zone-hint')"
        [zoneField]="f.zone"
      />
      <div class="actions">
        <button class="button main" type="submit" [attr.aria-disabled]="f().submitting() || null">
          {{ say('workspace.save') }}
        </button>
        <p role="status" class="soft">{{ saved() }}</p>
      </div>
    </form>
  `,
})
export class PracticeForm implements OnInit {
  private readonly api = inject(Api);
  protected readonly say = inject(Words).say;
  protected readonly errorOf = injectErrorOf();
  protected readonly saved = signal('');

  readonly practice = input.required<Practice>();
  readonly changed = output<void>();

  protected readonly f = contractForm(ChangePractice, { name: '', zone: 'UTC' }, async (body) => {
    this.saved.set('');
    await this.api.send({ method: 'PUT', path: '/practice', body });
    this.saved.set(this.say('workspace.saved'));
    this.changed.emit();
  });

  ngOnInit(): void {
    const { name, zone } = this.practice();
    this.f().value.set({ name, zone });
  }
}
