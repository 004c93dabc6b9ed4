import { afterNextRender, Component, inject, input, output } from '@angular/core';
import { FormField, FormRoot } from '@angular/forms/signals';
import { RecoveryCode } from '@closeknit/contracts/sign-in';
import { Control } from '@closeknit/ui/field/control';
import { Field } from '@closeknit/ui/field/field';
import { contractForm } from '../../../client/contract-form.ts';
import { injectErrorOf } from '../../../client/error-of.ts';
import { Words } from '../../../words/words.ts';
import { FormError } from '../../form-error.ts';
import type { TakeStep } from './steps.ts';

/** The second step without the app: one of the codes kept on paper. */
@Component({
  selector: 'app-recovery-way',
  imports: [Control, Field, FormError, FormField, FormRoot],
  template: `
    <form class="stack" [formRoot]="f">
      <app-form-error [text]="errorOf(f)" />
      <ck-field
        [label]="say('shell.second-step.recovery-code')"
        [hint]="say('shell.second-step.recovery-code-hint')"
        [error]="errorOf(f.code)"
      >
        <input ckControl autocomplete="off" spellcheck="false" [formField]="f.code" />
      </ck-field>
      <div class="actions">
        <button class="button main" type="submit" [attr.aria-disabled]="f().submitting() || null">
          {{ say('shell.second-step.submit') }}
        </button>
        <button class="button quiet" type="button" (click)="appWanted.emit()">
          {{ say('shell.second-step.use-app') }}
        </button>
      </div>
    </form>
  `,
})
export class RecoveryWay {
  protected readonly say = inject(Words).say;
  protected readonly errorOf = injectErrorOf();

  readonly take = input.required<TakeStep>();
  readonly appWanted = output<void>();
  protected readonly f = contractForm(RecoveryCode, { code: '' }, ({ code }) =>
    this.take()('/recovery-code', { code: code.trim() }),
  );

  constructor() {
    afterNextRender(() => this.f.code().focusBoundControl());
  }
}
