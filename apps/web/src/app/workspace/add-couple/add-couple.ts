import { Component, inject, linkedSignal } from '@angular/core';
import { FormField, FormRoot } from '@angular/forms/signals';
import { Router, RouterLink } from '@angular/router';
import { AgreementKind, Documents } from '@closeknit/contracts/agreements';
import { AddCouple as Adding, Couple } from '@closeknit/contracts/couples';
import { Choice } from '@closeknit/ui/choice/choice';
import { Control } from '@closeknit/ui/field/control';
import { Field } from '@closeknit/ui/field/field';
import { Api } from '../../client/api.ts';
import { contractForm } from '../../client/contract-form.ts';
import { injectErrorOf } from '../../client/error-of.ts';
import { reading } from '../../client/reading.ts';
import { FormError } from '../../shell/form-error.ts';
import { Words } from '../../words/words.ts';
import { PageTop } from '../page-top/page-top.ts';

/** Two people and their addresses. Sending it invites both. */
@Component({
  selector: 'app-add-couple',
  imports: [Choice, Control, Field, FormError, FormField, FormRoot, PageTop, RouterLink],
  template: `
    <app-page-top
      [heading]="say('workspace.add-couple.heading')"
      [under]="say('workspace.add-couple.intro')"
    />
    <form class="sheet stack" [formRoot]="f">
      <app-form-error [text]="errorOf(f)" />
      @for (partner of partners; track partner.legend) {
        <fieldset class="stack">
          <legend>{{ say(partner.legend) }}</legend>
          <ck-field
            [label]="say('workspace.add-couple.first-name')"
            [error]="errorOf(partner.field.firstName)"
          >
            <input ckControl autocomplete="off" [formField]="partner.field.firstName" />
          </ck-field>
          <ck-field
            [label]="say('workspace.add-couple.email')"
            [hint]="say('workspace.add-couple.email-hint')"
            [error]="errorOf(partner.field.email)"
          >
            <input ckControl type="email" autocomplete="off" [formField]="partner.field.email" />
          </ck-field>
        </fieldset>
      }
      <ck-field
        class="family"
        [label]="say('workspace.add-couple.family-name')"
        [hint]="say('workspace.add-couple.family-name-hint')"
        [error]="errorOf(f.familyName)"
      >
        <input ckControl autocomplete="off" [formField]="f.familyName" />
      </ck-field>
      @if (documents.hasValue()) {
        <ck-choice
          class="agreement"
          [question]="say('workspace.add-couple.agreement')"
          [options]="agreements"
          [value]="agreement()"
          (valueChange)="agreement.set($event)"
        />
      }
      <div class="actions">
        <button class="button main" type="submit" [attr.aria-disabled]="f().submitting() || null">
          {{ say('workspace.add-couple.submit') }}
        </button>
        <a class="button quiet" routerLink="/workspace/couples">{{ say('workspace.not-now') }}</a>
      </div>
    </form>
  `,
  styles: `
    form {
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 17rem), 1fr));
      gap: var(--space-5);
      max-inline-size: 48rem;
      padding: var(--space-5);
    }
    app-form-error,
    .actions {
      grid-column: 1 / -1;
    }
    fieldset {
      align-content: start;
      padding: 0;
      border: 0;
      min-inline-size: 0;
    }
    legend {
      margin-block-end: var(--space-3);
      padding: 0;
      font: 480 var(--step-2) / 1.2 var(--serif);
    }
    .agreement,
    .family {
      grid-column: 1 / -1;
    }
  `,
})
export default class AddCouple {
  private readonly api = inject(Api);
  private readonly router = inject(Router);
  protected readonly say = inject(Words).say;
  protected readonly errorOf = injectErrorOf();

  protected readonly documents = reading(() => '/documents', Documents);
  protected readonly agreement = linkedSignal<string | null>(
    () => this.documents.value()?.usual ?? null,
  );
  protected readonly agreements = ['no-secrets', 'limited-secrets', 'later'].map((value) => ({
    value,
    label: this.say(`workspace.agreement.kind.${value}`),
    note: this.say(`workspace.agreement.hint.${value}`),
  }));

  protected readonly f = contractForm(
    Adding,
    {
      familyName: '',
      first: { firstName: '', email: '' },
      second: { firstName: '', email: '' },
    },
    (couple) => this.add({ ...couple, ...this.chosen() }),
  );
  protected readonly partners = [
    { legend: 'workspace.add-couple.first', field: this.f.first },
    { legend: 'workspace.add-couple.second', field: this.f.second },
  ];

  private chosen(): Pick<Adding, 'agreement'> {
    const agreement = AgreementKind.safeParse(this.agreement());
    return agreement.success ? { agreement: agreement.data } : {};
  }

  private async add(body: Adding): Promise<void> {
    const { id } = await this.api.send({ method: 'POST', path: '/couples', body }, Couple);
    await this.router.navigate(['/workspace/couples', id, 'partners']);
  }
}
