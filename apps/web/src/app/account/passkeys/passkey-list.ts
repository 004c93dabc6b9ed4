import { Component, inject, input, output, signal, viewChild } from '@angular/core';
import type { Account } from '@closeknit/contracts/account';
import { Api } from '../../client/api.ts';
import { ConfirmDialog } from '../../shell/confirm/confirm-dialog.ts';
import { Words } from '../../words/words.ts';
import { Confirming } from '../confirming/confirming.ts';
import { injectDates } from '../dates.ts';
import { Fold } from '../fold.ts';
import { Told } from '../told.ts';
import { AddPasskeyForm } from './add-passkey-form.ts';

type Passkey = Account['passkeys'][number];

@Component({
  selector: 'app-passkey-list',
  imports: [AddPasskeyForm, ConfirmDialog, Fold, Told],
  templateUrl: './passkey-list.html',
  styleUrl: '../rows.css',
})
export class PasskeyList {
  private readonly api = inject(Api);
  private readonly confirming = inject(Confirming);
  private readonly fold = viewChild.required(Fold);
  private readonly dates = injectDates();
  protected readonly say = inject(Words).say;

  readonly passkeys = input.required<readonly Passkey[]>();
  readonly changed = output<void>();
  protected readonly removing = signal<Passkey | undefined>(undefined);
  protected readonly done = signal('');

  protected history({ addedAt, lastUsedAt }: Passkey): string {
    const day = this.dates.day(addedAt);
    if (lastUsedAt === null) return this.say('account.passkeys.added', { day });
    return this.say('account.passkeys.added-used', { day, used: this.dates.day(lastUsedAt) });
  }

  protected readonly remove = (): Promise<void> => {
    const wish = { method: 'DELETE', path: `/account/passkeys/${this.removing()?.id}` } as const;
    return this.confirming.before(() => this.api.send(wish));
  };

  protected added(): void {
    this.fold().close();
    this.done.set(this.say('account.passkeys.done'));
    this.changed.emit();
  }

  protected removed(): void {
    this.removing.set(undefined);
    this.changed.emit();
  }
}
