import { Component, computed, effect, inject, input, output, signal } from '@angular/core';
import { FormRoot } from '@angular/forms/signals';
import type { Couple } from '@closeknit/contracts/couples';
import { HandOver as Contract, Members } from '@closeknit/contracts/members';
import { Dialog } from '@closeknit/ui/dialog/dialog';
import { Api } from '../../../client/api.ts';
import { contractForm } from '../../../client/contract-form.ts';
import { injectErrorOf } from '../../../client/error-of.ts';
import { reading } from '../../../client/reading.ts';
import { FormError } from '../../../shell/form-error.ts';
import { Words } from '../../../words/words.ts';
import { Clashes } from '../../practice/handing/clashes.ts';
import { receiversIn } from '../../practice/handing/receivers.ts';
import { TherapistField } from '../../practice/handing/therapist-field.ts';

/** In whose care a couple is, and the way to give it into another's. */
@Component({
  selector: 'app-hand-over',
  imports: [Dialog, FormError, FormRoot, TherapistField],
  templateUrl: './hand-over.html',
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      gap: var(--space-3);
      align-items: center;
      justify-content: space-between;
      padding: var(--space-5);
    }
  `,
})
export class HandOver {
  private readonly api = inject(Api);
  protected readonly say = inject(Words).say;
  protected readonly errorOf = injectErrorOf();
  protected readonly clashes = new Clashes();
  protected readonly isAsking = signal(false);

  readonly couple = input.required<Couple>();
  readonly handedOver = output<void>();

  protected readonly people = reading(() => (this.isAsking() ? '/members' : undefined), Members);
  protected readonly receivers = computed(() => {
    const { members, invitations } = this.people.value() ?? { members: [], invitations: [] };
    return receiversIn({ members, invitations }, this.couple().care.therapistId);
  });

  protected readonly f = contractForm(Contract, { therapistId: '' }, async (body) => {
    const path = `/couples/${this.couple().id}/therapist`;
    await this.clashes.during(() => this.api.send({ method: 'PUT', path, body }));
    this.isAsking.set(false);
    this.handedOver.emit();
  });

  constructor() {
    effect(() => this.f.therapistId().value.set(this.receivers()[0]?.id ?? ''));
  }
}
