import { Component, inject, input, signal } from '@angular/core';
import { Dialog } from '@closeknit/ui/dialog/dialog';
import { Refused } from '../../client/refused.ts';
import { Words } from '../../words/words.ts';
import { FormError } from '../form-error.ts';
import { Leaving } from '../leaving.ts';
import { SignedIn } from '../signed-in.ts';
import { Unsaved } from '../unsaved.ts';

/** The unhurried way out: what was written is saved first, and what cannot be is asked about. */
@Component({
  selector: 'app-sign-out',
  imports: [Dialog, FormError],
  template: `
    <button
      class="button"
      [class.quiet]="look() === 'quiet'"
      type="button"
      [attr.aria-disabled]="isLeaving() || null"
      (click)="signOut()"
    >
      {{ say('shell.sign-out.submit') }}
    </button>
    <app-form-error [text]="refusal()" />
    @if (isAsking()) {
      <ck-dialog
        [heading]="say('shell.sign-out.unsaved')"
        [closeLabel]="say('shell.sign-out.stay')"
        (closed)="isAsking.set(false)"
      >
        <div class="stack">
          <p class="soft">{{ say('shell.sign-out.unsaved-help') }}</p>
          <div class="actions">
            <button class="button main" type="button" (click)="isAsking.set(false)">
              {{ say('shell.sign-out.stay') }}
            </button>
            <button class="button" type="button" (click)="end()">
              {{ say('shell.sign-out.without') }}
            </button>
          </div>
        </div>
      </ck-dialog>
    }
  `,
  styles: `
    :host {
      display: contents;
    }
    :host > .quiet {
      padding-inline: 0;
      font-size: var(--step--1);
    }
  `,
})
export class SignOut {
  private readonly leaving = inject(Leaving);
  private readonly signedIn = inject(SignedIn);
  private readonly unsaved = inject(Unsaved);
  private readonly words = inject(Words);
  protected readonly say = this.words.say;

  readonly look = input<'quiet' | 'firm'>('quiet');
  protected readonly isLeaving = signal(false);
  protected readonly isAsking = signal(false);
  protected readonly refusal = signal('');

  protected async signOut(): Promise<void> {
    if (this.isLeaving()) return;
    this.isLeaving.set(true);
    const isSaved = await this.unsaved.saveAll().finally(() => this.isLeaving.set(false));
    if (isSaved) await this.end();
    else this.isAsking.set(true);
  }

  protected async end(): Promise<void> {
    if (this.isLeaving()) return;
    this.isLeaving.set(true);
    this.isAsking.set(false);
    this.refusal.set('');
    try {
      await this.signedIn.signOut();
      this.unsaved.letGo();
      this.leaving.departTo('/sign-in');
    } catch (refusal) {
      if (!(refusal instanceof Refused)) throw refusal;
      this.refusal.set(this.words.problem(refusal.code));
    } finally {
      this.isLeaving.set(false);
    }
  }
}
