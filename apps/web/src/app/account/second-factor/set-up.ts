import {
  afterNextRender,
  Component,
  computed,
  type ElementRef,
  inject,
  input,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { FormField, FormRoot } from '@angular/forms/signals';
import { ConfirmTotp, RecoveryCodes as Codes, type TotpSetUp } from '@closeknit/contracts/account';
import { Control } from '@closeknit/ui/field/control';
import { Field } from '@closeknit/ui/field/field';
import { Api } from '../../client/api.ts';
import { contractForm } from '../../client/contract-form.ts';
import { injectErrorOf } from '../../client/error-of.ts';
import { FormError } from '../../shell/form-error.ts';
import { Words } from '../../words/words.ts';
import { Confirming } from '../confirming/confirming.ts';
import { QrCode } from './qr-code.ts';
import { RecoveryCodes } from './recovery-codes.ts';

/** An app learns the secret, shows that it did, and the codes for a bad day are handed over. */
@Component({
  selector: 'app-set-up',
  imports: [Control, Field, FormError, FormField, FormRoot, QrCode, RecoveryCodes],
  template: `
    @if (codes(); as list) {
      <app-recovery-codes [codes]="list" [email]="email()" (kept)="done.emit()" />
    } @else {
      <div class="stack">
        <h3 #heading tabindex="-1">{{ say('account.set-up.scan') }}</h3>
        <app-qr-code [text]="secret().uri" [label]="say('account.set-up.picture')" />
        <p class="soft">
          {{ say('account.set-up.secret') }}
          <code>{{ inGroups() }}</code>
        </p>
      </div>
      <form class="stack" [formRoot]="f">
        <app-form-error [text]="errorOf(f)" />
        <ck-field
          [label]="say('account.set-up.code')"
          [hint]="say('account.set-up.code-hint')"
          [error]="errorOf(f.code)"
        >
          <input
            ckControl
            class="numbers"
            inputmode="numeric"
            autocomplete="one-time-code"
            [formField]="f.code"
          />
        </ck-field>
        <div class="actions">
          <button class="button main" type="submit" [attr.aria-disabled]="f().submitting() || null">
            {{ say('account.set-up.submit') }}
          </button>
          <ng-content />
        </div>
      </form>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--space-5);
    }
    h3:focus {
      outline: none;
    }
    code {
      display: block;
      font:
        500 var(--step-0) / 1.6 ui-monospace,
        monospace;
      color: var(--ink);
    }
  `,
})
export class SetUp {
  private readonly api = inject(Api);
  private readonly confirming = inject(Confirming);
  protected readonly say = inject(Words).say;
  protected readonly errorOf = injectErrorOf();

  readonly secret = input.required<TotpSetUp>();
  readonly email = input.required<string>();
  /** From now on the step is asked for; the codes are still to be kept. */
  readonly turnedOn = output<void>();
  readonly done = output<void>();
  private readonly heading = viewChild<ElementRef<HTMLElement>>('heading');
  protected readonly codes = signal<readonly string[] | undefined>(undefined);
  protected readonly inGroups = computed(() => this.secret().secret.replace(/.{4}(?=.)/g, '$& '));

  protected readonly f = contractForm(ConfirmTotp, { code: '' }, async (body) => {
    const wish = { method: 'POST', path: '/account/second-factor/confirm', body } as const;
    const { codes } = await this.confirming.before(() => this.api.send(wish, Codes));
    this.codes.set(codes);
    this.turnedOn.emit();
  });

  constructor() {
    afterNextRender(() => this.heading()?.nativeElement.focus());
  }
}
