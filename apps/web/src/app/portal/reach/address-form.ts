import { Component, inject, input, output, signal } from '@angular/core';
import { FormField, FormRoot } from '@angular/forms/signals';
import { type OwnReach, NewAddress, ReachCode, ReachProof } from '@closeknit/contracts/reach';
import { Control } from '@closeknit/ui/field/control';
import { Field } from '@closeknit/ui/field/field';
import { Api } from '../../client/api.ts';
import { contractForm } from '../../client/contract-form.ts';
import { injectErrand } from '../../client/errand.ts';
import { injectErrorOf } from '../../client/error-of.ts';
import { Refused } from '../../client/refused.ts';
import { FormError } from '../../shell/form-error.ts';
import { Words } from '../../words/words.ts';

/** Another address for messages, and the code that proves it. */
@Component({
  selector: 'app-address-form',
  imports: [Control, Field, FormError, FormField, FormRoot],
  template: `
    <h2>{{ say('portal.reach.address') }}</h2>
    <p>{{ say('portal.reach.now', { email: reach().email ?? reach().signInEmail }) }}</p>
    <p class="soft">{{ say('portal.reach.sign-in-stays', { email: reach().signInEmail }) }}</p>
    @if (reach().pendingEmail; as email) {
      <form class="stack" [formRoot]="proof">
        <app-form-error [text]="errorOf(proof)" />
        <ck-field
          [label]="say('portal.reach.code')"
          [hint]="say('portal.reach.code-hint', { email })"
          [error]="errorOf(proof.code)"
        >
          <input
            ckControl
            type="text"
            inputmode="numeric"
            autocomplete="one-time-code"
            [formField]="proof.code"
          />
        </ck-field>
        <p class="actions">
          <button class="button main" type="submit">{{ say('portal.reach.prove') }}</button>
          <button class="button" type="button" (click)="goBack()">
            {{ say('portal.reach.let-go') }}
          </button>
        </p>
      </form>
    } @else {
      <form class="stack" [formRoot]="address">
        <app-form-error [text]="errorOf(address) || errand.refusal()" />
        <ck-field [label]="say('portal.reach.other')" [error]="errorOf(address.email)">
          <input ckControl type="email" autocomplete="off" [formField]="address.email" />
        </ck-field>
        <p class="actions">
          <button class="button" type="submit">{{ say('portal.reach.send-code') }}</button>
          @if (reach().email) {
            <button class="button" type="button" (click)="goBack()">
              {{ say('portal.reach.go-back') }}
            </button>
          }
        </p>
      </form>
    }
    <p role="status" class="faint">{{ told() }}</p>
  `,
  styles: `
    form {
      margin-block-start: var(--space-4);
    }
  `,
})
export class AddressForm {
  private readonly api = inject(Api);
  protected readonly say = inject(Words).say;
  protected readonly errorOf = injectErrorOf();
  protected readonly errand = injectErrand();
  protected readonly told = signal('');

  readonly reach = input.required<OwnReach>();
  readonly changed = output<void>();

  protected readonly address = contractForm(NewAddress, { email: '' }, async (body) => {
    await this.change(body.email);
    this.told.set(this.say('portal.reach.sent', { email: body.email }));
  });

  protected readonly proof = contractForm(ReachCode, { code: '' }, async (body) => {
    const wish = { method: 'POST', path: '/portal/reach/code', body } as const;
    const { right } = await this.api.send(wish, ReachProof);
    if (!right)
      throw new Refused('invalid-input', [{ pointer: '/code', code: 'not-this-code', detail: '' }]);
    this.told.set(this.say('portal.reach.proved'));
    this.changed.emit();
  });

  protected async goBack(): Promise<void> {
    if (await this.errand.run(() => this.change(null))) this.told.set('');
  }

  private async change(email: string | null): Promise<void> {
    await this.api.send({ method: 'POST', path: '/portal/reach/address', body: { email } });
    this.changed.emit();
  }
}
