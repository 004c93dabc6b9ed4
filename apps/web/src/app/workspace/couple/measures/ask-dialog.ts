import { Component, computed, effect, inject, input, output } from '@angular/core';
import { FormField, FormRoot } from '@angular/forms/signals';
import { Instruments, PlanCheckIns } from '@closeknit/contracts/questionnaires';
import { RHYTHMS } from '@closeknit/domain/check-ins/plan';
import { Choice } from '@closeknit/ui/choice/choice';
import { Dialog } from '@closeknit/ui/dialog/dialog';
import { Control } from '@closeknit/ui/field/control';
import { Field } from '@closeknit/ui/field/field';
import { Tick } from '@closeknit/ui/tick/tick';
import { Api } from '../../../client/api.ts';
import { contractForm } from '../../../client/contract-form.ts';
import { injectErrorOf } from '../../../client/error-of.ts';
import { reading } from '../../../client/reading.ts';
import { FormError } from '../../../shell/form-error.ts';
import { Waiting } from '../../../shell/waiting/waiting.ts';
import { Words } from '../../../words/words.ts';
import { CoupleAtHand } from '../couple-at-hand.ts';
import { PlanTyped } from './plan-typed.ts';

/** Asks one or both for a questionnaire, once or again and again. */
@Component({
  selector: 'app-ask-questionnaire',
  imports: [Choice, Control, Dialog, Field, FormError, FormField, FormRoot, Tick, Waiting],
  templateUrl: './ask-dialog.html',
})
export class AskDialog {
  private readonly api = inject(Api);
  protected readonly atHand = inject(CoupleAtHand);
  protected readonly say = inject(Words).say;
  protected readonly errorOf = injectErrorOf();
  protected readonly instruments = reading(() => '/instruments', Instruments);

  /** The first day on which it may be asked, unless another is chosen. */
  readonly today = input.required<string>();
  readonly asked = output<void>();
  readonly closed = output<void>();

  protected readonly names = computed(() =>
    (this.instruments.value()?.instruments ?? []).map(({ key, name, items }) => ({
      value: key,
      label: this.say('workspace.measures.instrument', { name, count: items.length }),
    })),
  );
  protected readonly whom = computed(() => [
    { value: '', label: this.say('workspace.measures.both') },
    ...this.atHand.here().partners.map(({ id, firstName }) => ({ value: id, label: firstName })),
  ]);
  protected readonly rhythms = RHYTHMS.map((value) => ({
    value,
    label: this.say(`workspace.measures.rhythm.${value}`),
  }));

  protected readonly f = contractForm(
    PlanTyped,
    {
      instrumentKey: '',
      partnerId: '',
      rhythm: 'weekly',
      everyWeeks: '2',
      beginsOn: '',
      reminds: true,
    },
    (typed) => this.ask(typed),
  );
  protected readonly chosen = computed(() =>
    this.instruments.value()?.instruments.find(({ key }) => key === this.f.instrumentKey().value()),
  );

  constructor() {
    effect(() => this.f.beginsOn().value.set(this.today()));
  }

  private async ask(typed: PlanTyped): Promise<void> {
    const { rhythm, everyWeeks, partnerId, ...rest } = typed;
    const body = PlanCheckIns.parse({
      ...rest,
      instrumentVersion: this.chosen()?.version ?? 1,
      partnerId: partnerId || null,
      rhythm,
      everyWeeks: rhythm === 'weeks' ? Number(everyWeeks) : null,
    });
    const path = this.atHand.below('/check-in-plans') ?? '';
    await this.api.send({ method: 'POST', path, body });
    this.asked.emit();
  }
}
