import { Component, inject, output } from '@angular/core';
import { FormField, FormRoot } from '@angular/forms/signals';
import { InviteColleague } from '@closeknit/contracts/members';
import { Choice } from '@closeknit/ui/choice/choice';
import { Dialog } from '@closeknit/ui/dialog/dialog';
import { Control } from '@closeknit/ui/field/control';
import { Field } from '@closeknit/ui/field/field';
import { Api } from '../../../client/api.ts';
import { contractForm } from '../../../client/contract-form.ts';
import { injectErrorOf } from '../../../client/error-of.ts';
import { FormError } from '../../../shell/form-error.ts';
import { Words } from '../../../words/words.ts';
import { roleOptions } from './role-options.ts';

/** Asks a colleague into the practice by mail. */
@Component({
  selector: 'app-invite-dialog',
  imports: [Choice, Control, Dialog, Field, FormError, FormField, FormRoot],
  template: `<ck-dialog
    [heading]="say('workspace.members.invite')"
    [closeLabel]="say('workspace.close')"
    (closed)="closed.emit()"
  >
    <form class="stack" [formRoot]="f">
      <app-form-error [text]="errorOf(f)" />
      <ck-field [label]="say('workspace.members.name')" [error]="errorOf(f.name)">
        <input ckControl autocomplete="off" [formField]="f.name" />
      </ck-field>
      <ck-field
        [label]="say('shell.fields.email')"
        [hint]="say('workspace.members.email-hint')"
        [error]="errorOf(f.email)"
      >
        <input ckControl type="email" autocomplete="off" [formField]="f.email" />
      </ck-field>
      <ck-choice
        [question]="say('workspace.members.role')"
        [options]="options"
        [formField]="f.role"
      />
      <div class="actions">
        <button class="button main" type="submit" [attr.aria-disabled]="f().submitting() || null">
          {{ say('workspace.members.invite-submit') }}
        </button>
        <button class="button quiet" type="button" (click)="closed.emit()">
          {{ say('workspace.not-now') }}
        </button>
      </div>
    </form>
  </ck-dialog>`,
})
export class InviteDialog {
  private readonly api = inject(Api);
  protected readonly say = inject(Words).say;
  protected readonly errorOf = injectErrorOf();
  protected readonly options = roleOptions(this.say);

  /** With the sentence that says so. */
  readonly invited = output<string>();
  readonly closed = output<void>();

  protected readonly f = contractForm(
    InviteColleague,
    { name: '', email: '', role: 'therapist' },
    async (body) => {
      await this.api.send({ method: 'POST', path: '/member-invitations', body });
      this.invited.emit(this.say('workspace.members.mail-on-its-way', { email: body.email }));
    },
  );
}
