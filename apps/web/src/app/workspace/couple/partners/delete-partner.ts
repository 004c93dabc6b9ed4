import { Component, computed, inject, input, output } from '@angular/core';
import { FormField, FormRoot } from '@angular/forms/signals';
import { Account } from '@closeknit/contracts/account';
import { DeletePartner as Contract } from '@closeknit/contracts/couples';
import { Dialog } from '@closeknit/ui/dialog/dialog';
import { Control } from '@closeknit/ui/field/control';
import { Field } from '@closeknit/ui/field/field';
import { ConfirmYou } from '../../../account/confirming/confirm-you.ts';
import { Confirming } from '../../../account/confirming/confirming.ts';
import { Api } from '../../../client/api.ts';
import { contractForm } from '../../../client/contract-form.ts';
import { injectErrorOf } from '../../../client/error-of.ts';
import { reading } from '../../../client/reading.ts';
import { FormError } from '../../../shell/form-error.ts';
import { Words } from '../../../words/words.ts';
import { CoupleAtHand, type PartnerAtHand } from '../couple-at-hand.ts';

const goes = ['words', 'safety', 'contact', 'way-in'] as const;
const stays = ['shared', 'signed', 'record'] as const;

/** Says what goes and what stays, and takes the name before anything is deleted. */
@Component({
  selector: 'app-delete-partner',
  imports: [ConfirmYou, Control, Dialog, Field, FormError, FormField, FormRoot],
  templateUrl: './delete-partner.html',
})
export class DeletePartner {
  private readonly api = inject(Api);
  private readonly atHand = inject(CoupleAtHand);
  protected readonly confirming = inject(Confirming);
  protected readonly say = inject(Words).say;
  protected readonly errorOf = injectErrorOf();
  protected readonly account = reading(() => '/account', Account);
  protected readonly goes = goes;
  protected readonly stays = stays;

  readonly partner = input.required<PartnerAtHand>();
  /** Where this partner stands in the API. */
  readonly path = input.required<string>();
  readonly deleted = output<void>();
  readonly closed = output<void>();

  protected readonly names = computed(() => {
    const { id, firstName: name } = this.partner();
    const other = this.atHand.here().partners.find((each) => each.id !== id);
    return { name, other: other?.firstName ?? '' };
  });

  protected readonly f = contractForm(Contract, { typedName: '' }, async (body) => {
    const wish = { method: 'POST', path: `${this.path()}/deletion`, body } as const;
    await this.confirming.before(() => this.api.send(wish));
    this.deleted.emit();
  });
}
