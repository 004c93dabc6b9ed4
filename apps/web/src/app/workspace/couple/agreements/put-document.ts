import { Component, computed, inject, output, signal } from '@angular/core';
import { CoupleDocuments, Documents } from '@closeknit/contracts/agreements';
import { Control } from '@closeknit/ui/field/control';
import { Field } from '@closeknit/ui/field/field';
import { Api } from '../../../client/api.ts';
import { injectErrand } from '../../../client/errand.ts';
import { reading } from '../../../client/reading.ts';
import { FormError } from '../../../shell/form-error.ts';
import { Words } from '../../../words/words.ts';
import { CoupleAtHand } from '../couple-at-hand.ts';

/** Puts one of the practice's documents before the couple, for each to sign alone. */
@Component({
  selector: 'app-put-document',
  imports: [Control, Field, FormError],
  template: `
    @if (documents.hasValue()) {
      <form class="sheet stack" (submit)="putBefore($event)">
        <app-form-error [text]="errand.refusal()" />
        <ck-field [label]="say('workspace.agreement.put')" [hint]="hint()">
          <select #choice ckControl [value]="chosen()" (change)="chosen.set(choice.value)">
            @for (option of options(); track option.value) {
              <option [value]="option.value">{{ option.label }}</option>
            }
          </select>
        </ck-field>
        <div class="actions">
          <button class="button" type="submit" [attr.aria-disabled]="errand.underWay() || null">
            {{ say('workspace.agreement.put-now') }}
          </button>
          <p role="status" class="soft">{{ told() }}</p>
        </div>
      </form>
    }
  `,
  styles: `
    form {
      padding: var(--space-4) var(--space-5);
    }
  `,
})
export class PutDocument {
  private readonly api = inject(Api);
  private readonly atHand = inject(CoupleAtHand);
  protected readonly say = inject(Words).say;
  protected readonly errand = injectErrand();
  protected readonly told = signal('');
  readonly put = output<void>();

  protected readonly documents = reading(() => '/documents', Documents);
  protected readonly chosen = signal('no-secrets');
  protected readonly options = computed(() =>
    (this.documents.value()?.templates ?? []).map(({ id, kind, title }) => ({
      value: kind === 'consent' ? (id ?? '') : kind,
      label: title,
    })),
  );
  protected readonly hint = computed(() => {
    const isAgreement = ['no-secrets', 'limited-secrets'].includes(this.chosen());
    return this.say(`workspace.agreement.hint.${isAgreement ? this.chosen() : 'consent'}`);
  });

  protected async putBefore(event: Event): Promise<void> {
    event.preventDefault();
    this.told.set('');
    const body = this.body();
    const path = this.atHand.below('/agreements') ?? '';
    const send = () => this.api.send({ method: 'POST', path, body }, CoupleDocuments);
    if (!(await this.errand.run(send))) return;
    this.told.set(this.say('workspace.agreement.was-put'));
    this.put.emit();
  }

  private body() {
    const kind = this.chosen();
    return kind.endsWith('-secrets') ? { kind } : { kind: 'consent', templateId: kind };
  }
}
