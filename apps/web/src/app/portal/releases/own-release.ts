import { Component, computed, inject, input, output, signal } from '@angular/core';
import { FormField, FormRoot } from '@angular/forms/signals';
import { type OwnReleases, SignRelease } from '@closeknit/contracts/releases';
import { Control } from '@closeknit/ui/field/control';
import { Field } from '@closeknit/ui/field/field';
import { Api } from '../../client/api.ts';
import { contractForm } from '../../client/contract-form.ts';
import { injectErrand } from '../../client/errand.ts';
import { injectErrorOf } from '../../client/error-of.ts';
import { ConfirmDialog } from '../../shell/confirm/confirm-dialog.ts';
import { FormError } from '../../shell/form-error.ts';
import { SignedIn } from '../../shell/signed-in.ts';
import { dateInWords, dateOf } from '../../times/zoned-times.ts';
import { Words } from '../../words/words.ts';
import { namesFor } from '../names.ts';

/** One request: what would go to whom, the place to agree or not, and what came of it. */
@Component({
  selector: 'app-own-release',
  imports: [ConfirmDialog, Control, Field, FormError, FormField, FormRoot],
  templateUrl: './own-release.html',
  styleUrl: './own-release.css',
})
export class OwnRelease {
  private readonly api = inject(Api);
  private readonly me = inject(SignedIn).partner();
  protected readonly say = inject(Words).say;
  protected readonly names = namesFor(this.me);
  protected readonly errorOf = injectErrorOf();
  protected readonly declining = injectErrand();
  protected readonly isRevoking = signal(false);

  readonly release = input.required<OwnReleases['releases'][number]>();
  readonly answered = output<void>();

  protected readonly until = computed(() => {
    // It runs out at midnight: its last day is the one before.
    const { expiresAt } = this.release();
    return this.day(new Date(Date.parse(expiresAt) - 1).toISOString());
  });
  protected readonly mayRevoke = computed(() => {
    const { answer, standing } = this.release();
    return answer === 'signed' && standing !== 'not-released';
  });
  protected readonly f = contractForm(SignRelease, { typedName: '' }, async (body) => {
    await this.api.send({ method: 'POST', path: this.below('signature'), body });
    this.answered.emit();
  });

  protected async decline(): Promise<void> {
    const send = () => this.api.send({ method: 'POST', path: this.below('decline') });
    if (await this.declining.run(send)) this.answered.emit();
  }

  protected readonly revoke = (): Promise<void> =>
    this.api.send({ method: 'POST', path: this.below('revoke') });

  protected finish(): void {
    this.isRevoking.set(false);
    this.answered.emit();
  }

  protected day(instant: string): string {
    return dateInWords(dateOf(instant, this.me), this.me);
  }

  private below(act: string): string {
    return `/portal/releases/${this.release().id}/${act}`;
  }
}
