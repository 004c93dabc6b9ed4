import { Component, inject, input, model } from '@angular/core';
import { SignInStep } from '@closeknit/contracts/sign-in';
import { Api } from '../../../client/api.ts';
import { Refused } from '../../../client/refused.ts';
import { Words } from '../../../words/words.ts';
import { CodeWay } from './code-way.ts';
import { PasswordWay } from './password-way.ts';
import { RecoveryWay } from './recovery-way.ts';
import type { Step, TakeStep } from './steps.ts';

/** All ways of signing in, one step at a time, on whatever page they are needed. */
@Component({
  selector: 'app-ways-in',
  imports: [CodeWay, PasswordWay, RecoveryWay],
  template: `
    @switch (step()) {
      @case ('password') {
        <app-password-way [take]="take" [(sharedDevice)]="sharedDevice" />
      }
      @case ('code') {
        <app-code-way
          [take]="take"
          [mayTrust]="!sharedDevice()"
          (paperWanted)="step.set('recovery-code')"
        />
      }
      @case ('recovery-code') {
        <app-recovery-way [take]="take" (appWanted)="step.set('code')" />
      }
    }
    @if (step() !== 'password') {
      <p>
        <button class="button quiet" type="button" (click)="step.set('password')">
          {{ say('shell.second-step.back') }}
        </button>
      </p>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--space-4);
    }
  `,
})
export class WaysIn {
  private readonly api = inject(Api);
  protected readonly say = inject(Words).say;

  readonly step = model<Step>('password');
  /** Others use this device too: it is not trusted for longer than this visit. */
  readonly sharedDevice = model(false);
  /** Once somebody is in. */
  readonly enter = input.required<() => Promise<void>>();

  protected readonly take: TakeStep = async (path, body) => {
    const wish = { method: 'POST', path: `/sign-in${path}`, body } as const;
    const { next } = await this.api.send(wish, SignInStep).catch(inOwnWords);
    if (next === 'second-factor') this.step.set('code');
    else await this.enter()();
  };
}

// Here it means that the password was given too long ago for its second step.
function inOwnWords(refusal: unknown): never {
  const isLate = refusal instanceof Refused && refusal.code === 'not-signed-in';
  throw isLate ? new Refused('too-late-for-step') : refusal;
}
