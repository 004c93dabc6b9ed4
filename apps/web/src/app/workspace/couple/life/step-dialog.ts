import { Component, computed, effect, inject, input, output, signal } from '@angular/core';
import { FormField, FormRoot } from '@angular/forms/signals';
import type { Couple } from '@closeknit/contracts/couples';
import { CoupleLife, TakeStep } from '@closeknit/contracts/life';
import { ENDINGS } from '@closeknit/domain/outcomes/outcome';
import { Choice } from '@closeknit/ui/choice/choice';
import { Dialog } from '@closeknit/ui/dialog/dialog';
import { Control } from '@closeknit/ui/field/control';
import { Field } from '@closeknit/ui/field/field';
import { Api } from '../../../client/api.ts';
import { contractForm } from '../../../client/contract-form.ts';
import { injectErrorOf } from '../../../client/error-of.ts';
import { FormError } from '../../../shell/form-error.ts';
import { Words } from '../../../words/words.ts';

/** Says exactly what a step brings about, with the sessions concerned, before it is taken. */
@Component({
  selector: 'app-step-dialog',
  imports: [Choice, Control, Dialog, Field, FormError, FormField, FormRoot],
  templateUrl: './step-dialog.html',
})
export class StepDialog {
  private readonly api = inject(Api);
  protected readonly say = inject(Words).say;
  protected readonly errorOf = injectErrorOf();

  readonly couple = input.required<Couple>();
  readonly next = input.required<CoupleLife['next'][number]>();
  readonly sessions = input.required<readonly { id: string; when: string }[]>();
  readonly taken = output<void>();
  readonly closed = output<void>();

  protected readonly names = computed(() => ({ couple: this.couple().name }));
  protected readonly cancels = computed(() => this.next().brings.includes('cancel-sessions'));
  protected readonly brings = computed(() =>
    this.next()
      .brings.filter((each) => each !== 'cancel-sessions')
      .map((each) => this.say(`workspace.life.brings.${each}`, this.names())),
  );

  protected readonly endings = ENDINGS.map((value) => ({
    value,
    label: this.say(`workspace.life.ending.${value}`),
  }));

  /** What cannot be taken back is typed, not only pressed. */
  protected readonly mustType = computed(() => this.next().step === 'separate');
  protected readonly word = this.say('workspace.life.typed.word');
  protected readonly typed = signal('');
  protected readonly mistyped = signal(false);

  protected readonly f = contractForm(
    TakeStep,
    { step: 'pause', reason: '', ending: null },
    async (body) => {
      this.mistyped.set(this.mustType() && !this.isTyped());
      if (this.mistyped()) return;
      const path = `/couples/${this.couple().id}/steps`;
      await this.api.send({ method: 'POST', path, body }, CoupleLife);
      this.taken.emit();
    },
  );

  constructor() {
    effect(() => this.f.step().value.set(this.next().step));
  }

  protected type(event: Event): void {
    this.typed.set((event.target as HTMLInputElement).value);
    this.mistyped.set(false);
  }

  private isTyped(): boolean {
    return this.typed().trim().toLowerCase() === this.word.toLowerCase();
  }
}
