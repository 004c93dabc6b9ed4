import { Component, input, model } from '@angular/core';
import type { SignInStep } from '@closeknit/contracts/sign-in';
import { CodeWay } from './code-way.ts';
import { PasswordWay } from './password-way.ts';
import { RecoveryWay } from './recovery-way.ts';

/** Where somebody is on the way in. */
export type Step = 'password' | 'code' | 'recovery-code';

/** What follows on an accepted form; a refusal in it stands on that form. */
export type GoOn = (next: SignInStep['next']) => Promise<void>;

/** All ways of signing in, one step at a time, on whatever page they are needed. */
@Component({
  selector: 'app-ways-in',
  imports: [CodeWay, PasswordWay, RecoveryWay],
  template: `@switch (step()) {
    @case ('password') {
      <app-password-way [goOn]="goOn" />
    }
    @case ('code') {
      <app-code-way [goOn]="goOn" (paperWanted)="step.set('recovery-code')" />
    }
    @case ('recovery-code') {
      <app-recovery-way [goOn]="goOn" (appWanted)="step.set('code')" />
    }
  }`,
})
export class WaysIn {
  readonly step = model<Step>('password');
  /** Once somebody is in. */
  readonly enter = input.required<() => Promise<void>>();

  protected readonly goOn: GoOn = async (next) => {
    if (next === 'second-factor') this.step.set('code');
    else await this.enter()();
  };
}
