import { afterNextRender, Component, inject, input, output, signal } from '@angular/core';
import { FormField, FormRoot } from '@angular/forms/signals';
import { SecondFactorCode } from '@closeknit/contracts/sign-in';
import { Control } from '@closeknit/ui/field/control';
import { Field } from '@closeknit/ui/field/field';
import { Tick } from '@closeknit/ui/tick/tick';
import { contractForm } from '../../../client/contract-form.ts';
import { injectErrorOf } from '../../../client/error-of.ts';
import { Words } from '../../../words/words.ts';
import { FormError } from '../../form-error.ts';
import type { TakeStep } from './steps.ts';

/** The second step: six digits from an app. */
@Component({
  selector: 'app-code-way',
  imports: [Control, Field, FormError, FormField, FormRoot, Tick],
  template: `
    <form class="stack" [formRoot]="f">
      <app-form-error [text]="errorOf(f)" />
      <ck-field
        [label]="say('shell.second-step.code')"
        [hint]="say('shell.second-step.code-hint')"
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
      @if (mayTrust()) {
        <ck-tick [label]="say('shell.second-step.trust')" [(checked)]="trustDevice" />
      }
      <div class="actions">
        <button class="button main" type="submit" [attr.aria-disabled]="f().submitting() || null">
          {{ say('shell.second-step.submit') }}
        </button>
        <button class="button quiet" type="button" (click)="paperWanted.emit()">
          {{ say('shell.second-step.use-recovery-code') }}
        </button>
      </div>
    </form>
  `,
})
export class CodeWay {
  protected readonly say = inject(Words).say;
  protected readonly errorOf = injectErrorOf();

  readonly take = input.required<TakeStep>();
  readonly mayTrust = input(true);
  readonly paperWanted = output<void>();
  protected readonly trustDevice = signal(false);
  protected readonly f = contractForm(SecondFactorCode, { code: '' }, ({ code }) =>
    this.take()('/code', { code, trustDevice: this.trustDevice() }),
  );

  constructor() {
    afterNextRender(() => this.f.code().focusBoundControl());
  }
}
