import { Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import { type Account, RecoveryCodes as Codes, TotpSetUp } from '@closeknit/contracts/account';
import { Tag } from '@closeknit/ui/tag/tag';
import { Api } from '../../client/api.ts';
import { injectErrand } from '../../client/errand.ts';
import { ConfirmDialog } from '../../shell/confirm/confirm-dialog.ts';
import { FormError } from '../../shell/form-error.ts';
import { Words } from '../../words/words.ts';
import { Confirming } from '../confirming/confirming.ts';
import { RecoveryCodes } from './recovery-codes.ts';
import { SetUp } from './set-up.ts';
import { Told } from '../told.ts';

/** The second step at sign-in: off, being set up, or on with codes for a bad day. */
@Component({
  selector: 'app-second-factor',
  imports: [ConfirmDialog, FormError, RecoveryCodes, SetUp, Tag, Told],
  templateUrl: './second-factor.html',
})
export class SecondFactor {
  private readonly api = inject(Api);
  private readonly confirming = inject(Confirming);
  protected readonly say = inject(Words).say;
  protected readonly errand = injectErrand();

  readonly account = input.required<Account>();
  readonly changed = output<void>();
  protected readonly factor = computed(() => this.account().secondFactor);
  /** Turned on just now, which the account is read again for only once the codes are kept. */
  protected readonly isTurnedOn = linkedSignal({ source: this.account, computation: () => false });
  protected readonly isOn = computed(() => this.isTurnedOn() || this.factor().on);
  protected readonly secret = signal<TotpSetUp | undefined>(undefined);
  protected readonly codes = signal<readonly string[] | undefined>(undefined);
  protected readonly question = signal<'new-codes' | 'turn-off' | undefined>(undefined);
  protected readonly told = signal('');

  protected async begin(): Promise<void> {
    this.told.set('');
    const wish = { method: 'POST', path: '/account/second-factor' } as const;
    await this.errand.run(async () =>
      this.secret.set(await this.confirming.before(() => this.api.send(wish, TotpSetUp))),
    );
  }

  protected async askEverywhere(): Promise<void> {
    const wish = { method: 'DELETE', path: '/account/trusted-browsers' } as const;
    if (await this.errand.run(() => this.api.send(wish))) this.settle('asks-everywhere');
  }

  protected settle(key: 'turned-on' | 'turned-off' | 'asks-everywhere'): void {
    this.secret.set(undefined);
    this.question.set(undefined);
    this.told.set(this.say(`account.second-factor.${key}`));
    this.changed.emit();
  }

  protected keptCodes(): void {
    this.codes.set(undefined);
    this.changed.emit();
  }

  protected readonly makeCodes = async (): Promise<void> => {
    const wish = { method: 'POST', path: '/account/recovery-codes' } as const;
    const { codes } = await this.confirming.before(() => this.api.send(wish, Codes));
    this.codes.set(codes);
  };

  protected readonly turnOff = (): Promise<void> => {
    const wish = { method: 'DELETE', path: '/account/second-factor' } as const;
    return this.confirming.before(() => this.api.send(wish));
  };
}
