import { Component, inject, input, type OnInit, output } from '@angular/core';
import { FormField, FormRoot } from '@angular/forms/signals';
import { ChangeRole, type Member } from '@closeknit/contracts/members';
import { Choice } from '@closeknit/ui/choice/choice';
import { Dialog } from '@closeknit/ui/dialog/dialog';
import { Api } from '../../../client/api.ts';
import { contractForm } from '../../../client/contract-form.ts';
import { injectErrorOf } from '../../../client/error-of.ts';
import { FormError } from '../../../shell/form-error.ts';
import { SignedIn } from '../../../shell/signed-in.ts';
import { Words } from '../../../words/words.ts';
import { roleOptions } from './role-options.ts';

/** Gives a member another role; it holds from their next step on. */
@Component({
  selector: 'app-role-dialog',
  imports: [Choice, Dialog, FormError, FormField, FormRoot],
  template: `<ck-dialog
    [heading]="say('workspace.members.role-of', { name: member().name })"
    [closeLabel]="say('workspace.close')"
    (closed)="closed.emit()"
  >
    <form class="stack" [formRoot]="f">
      <ck-choice
        [question]="say('workspace.members.role')"
        [questionHidden]="true"
        [options]="options"
        [formField]="f.role"
      />
      <app-form-error [text]="errorOf(f) || errorOf(f.role)" />
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
export class RoleDialog implements OnInit {
  private readonly api = inject(Api);
  private readonly signedIn = inject(SignedIn);
  protected readonly say = inject(Words).say;
  protected readonly errorOf = injectErrorOf();
  protected readonly options = roleOptions(this.say);

  readonly member = input.required<Member>();
  readonly changed = output<void>();
  readonly closed = output<void>();

  protected readonly f = contractForm(ChangeRole, { role: 'therapist' }, async (body) => {
    const { id } = this.member();
    await this.api.send({ method: 'PUT', path: `/members/${id}/role`, body });
    if (id === this.signedIn.member().id) await this.signedIn.findAgain();
    this.changed.emit();
  });

  ngOnInit(): void {
    this.f().value.set({ role: this.member().role });
  }
}
