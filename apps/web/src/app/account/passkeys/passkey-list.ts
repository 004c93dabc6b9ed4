import { Component, inject, input, output, signal, viewChild } from '@angular/core';
import { FormField, FormRoot } from '@angular/forms/signals';
import { type Account, AddPasskey } from '@closeknit/contracts/account';
import { Control } from '@closeknit/ui/field/control';
import { Field } from '@closeknit/ui/field/field';
import * as z from 'zod/mini';
import { Api } from '../../client/api.ts';
import { contractForm } from '../../client/contract-form.ts';
import { injectErrorOf } from '../../client/error-of.ts';
import { ConfirmDialog } from '../../shell/confirm/confirm-dialog.ts';
import { FormError } from '../../shell/form-error.ts';
import { Passkeys } from '../../shell/passkeys/passkeys.ts';
import { Words } from '../../words/words.ts';
import { Confirming } from '../confirming/confirming.ts';
import { injectDates } from '../dates.ts';
import { Fold } from '../fold.ts';
import { Told } from '../told.ts';

type Passkey = Account['passkeys'][number];

/** What is typed about a passkey; the rest comes from the browser. */
const Named = z.pick(AddPasskey, { name: true });

@Component({
  selector: 'app-passkey-list',
  imports: [ConfirmDialog, Control, Field, Fold, FormError, FormField, FormRoot, Told],
  templateUrl: './passkey-list.html',
  styleUrl: '../rows.css',
})
export class PasskeyList {
  private readonly api = inject(Api);
  private readonly browser = inject(Passkeys);
  private readonly confirming = inject(Confirming);
  private readonly fold = viewChild.required(Fold);
  private readonly dates = injectDates();
  protected readonly say = inject(Words).say;
  protected readonly errorOf = injectErrorOf();

  readonly passkeys = input.required<readonly Passkey[]>();
  readonly changed = output<void>();
  protected readonly removing = signal<Passkey | undefined>(undefined);
  protected readonly done = signal('');

  protected readonly f = contractForm(Named, { name: '' }, async ({ name }) => {
    this.done.set('');
    await this.confirming.before(() => this.add(name));
    this.f().reset({ name: '' });
    this.fold().close();
    this.done.set(this.say('account.passkeys.done'));
    this.changed.emit();
  });

  protected history({ addedAt, lastUsedAt }: Passkey): string {
    const day = this.dates.day(addedAt);
    if (lastUsedAt === null) return this.say('account.passkeys.added', { day });
    return this.say('account.passkeys.added-used', { day, used: this.dates.day(lastUsedAt) });
  }

  protected readonly remove = (): Promise<void> => {
    const wish = { method: 'DELETE', path: `/account/passkeys/${this.removing()?.id}` } as const;
    return this.confirming.before(() => this.api.send(wish));
  };

  protected removed(): void {
    this.removing.set(undefined);
    this.changed.emit();
  }

  private async add(name: string): Promise<void> {
    const response = await this.browser.make('/account/passkeys/options');
    const body: AddPasskey = { name, response };
    await this.api.send({ method: 'POST', path: '/account/passkeys', body });
  }
}
