import { Component, inject, input, type OnInit, output } from '@angular/core';
import { FormField, FormRoot } from '@angular/forms/signals';
import { ChangePartner as Change } from '@closeknit/contracts/couples';
import { Dialog } from '@closeknit/ui/dialog/dialog';
import { Control } from '@closeknit/ui/field/control';
import { Field } from '@closeknit/ui/field/field';
import { Api } from '../../../client/api.ts';
import { contractForm } from '../../../client/contract-form.ts';
import { injectErrorOf } from '../../../client/error-of.ts';
import { FormError } from '../../../shell/form-error.ts';
import { Words } from '../../../words/words.ts';
import type { PartnerAtHand } from '../couple-at-hand.ts';

/** Corrects a name, and the address as long as nobody has come in by it. */
@Component({
  selector: 'app-change-partner',
  imports: [Control, Dialog, Field, FormError, FormField, FormRoot],
  template: `<ck-dialog
    [heading]="say('workspace.partner.change', { name: partner().firstName })"
    [closeLabel]="say('workspace.close')"
    (closed)="closed.emit()"
  >
    <form class="stack" [formRoot]="f">
      <app-form-error [text]="errorOf(f)" />
      <ck-field [label]="say('workspace.add-couple.first-name')" [error]="errorOf(f.firstName)">
        <input ckControl autocomplete="off" [formField]="f.firstName" />
      </ck-field>
      <ck-field
        [label]="say('workspace.add-couple.email')"
        [hint]="say('workspace.partner.email-hint.' + partner().joining)"
        [error]="errorOf(f.email)"
      >
        <input ckControl type="email" autocomplete="off" [formField]="f.email" />
      </ck-field>
      <div class="actions">
        <button class="button main" type="submit" [attr.aria-disabled]="f().submitting() || null">
          {{ say('workspace.save') }}
        </button>
        <button class="button quiet" type="button" (click)="closed.emit()">
          {{ say('workspace.not-now') }}
        </button>
      </div>
    </form>
  </ck-dialog>`,
})
export class ChangePartner implements OnInit {
  private readonly api = inject(Api);
  protected readonly say = inject(Words).say;
  protected readonly errorOf = injectErrorOf();

  readonly partner = input.required<PartnerAtHand>();
  readonly path = input.required<string>();
  readonly changed = output<void>();
  readonly closed = output<void>();

  protected readonly f = contractForm(Change, { firstName: '', email: '' }, async (body) => {
    await this.api.send({ method: 'PUT', path: this.path(), body });
    this.changed.emit();
  });

  ngOnInit(): void {
    const { firstName, email } = this.partner();
    this.f().value.set({ firstName, email });
  }
}
