import { Component, computed, effect, inject, input, linkedSignal, output } from '@angular/core';
import { FormField, FormRoot } from '@angular/forms/signals';
import { Instruments, RecordScore } from '@closeknit/contracts/questionnaires';
import { Choice } from '@closeknit/ui/choice/choice';
import { Dialog } from '@closeknit/ui/dialog/dialog';
import { Control } from '@closeknit/ui/field/control';
import { Field } from '@closeknit/ui/field/field';
import { Api } from '../../../client/api.ts';
import { contractForm } from '../../../client/contract-form.ts';
import { injectErrorOf } from '../../../client/error-of.ts';
import { reading } from '../../../client/reading.ts';
import { FormError } from '../../../shell/form-error.ts';
import { Waiting } from '../../../shell/waiting/waiting.ts';
import { Words } from '../../../words/words.ts';
import { CoupleAtHand } from '../couple-at-hand.ts';
import { lackingIn, type PaperAnswers, PaperAnswersField } from './paper-answers.ts';
import { ScoreTyped, Way } from './score-typed.ts';

/** Writes down what stands on paper, for one of the two and one day: each answer, or the total alone. */
@Component({
  selector: 'app-from-paper',
  imports: [
    Choice,
    Control,
    Dialog,
    Field,
    FormError,
    FormField,
    FormRoot,
    PaperAnswersField,
    Waiting,
  ],
  templateUrl: './from-paper.html',
})
export class FromPaper {
  private readonly api = inject(Api);
  private readonly atHand = inject(CoupleAtHand);
  protected readonly say = inject(Words).say;
  protected readonly errorOf = injectErrorOf();
  protected readonly instruments = reading(() => '/instruments', Instruments);

  readonly today = input.required<string>();
  readonly kept = output<void>();
  readonly closed = output<void>();

  protected readonly whom = computed(() =>
    this.atHand.here().partners.map(({ id, firstName }) => ({ value: id, label: firstName })),
  );
  protected readonly f = contractForm(
    ScoreTyped,
    { instrumentKey: '', partnerId: '', day: '', way: 'total', total: '' },
    (typed) => this.keep(typed),
  );
  protected readonly chosen = computed(() =>
    this.instruments.value()?.instruments.find(({ key }) => key === this.f.instrumentKey().value()),
  );
  protected readonly range = computed(() => {
    const range = this.chosen()?.range;
    return range ? this.say('workspace.measures.between', { ...range }) : '';
  });

  protected readonly ways = Way.options.map((value) => ({
    value,
    label: this.say(`workspace.measures.way.${value}`),
  }));
  private readonly byAnswers = computed(() => this.f.way().value() === 'answers');
  /** Another questionnaire has other items. */
  protected readonly answers = linkedSignal<string | undefined, PaperAnswers>({
    source: () => this.chosen()?.key,
    computation: () => ({}),
  });
  protected readonly isLacking = computed(() => {
    const instrument = this.chosen();
    return this.byAnswers() && (!instrument || lackingIn(instrument, this.answers()) > 0);
  });

  constructor() {
    effect(() => this.f.day().value.set(this.today()));
  }

  private async keep({ way, total, ...typed }: ScoreTyped): Promise<void> {
    if (this.isLacking()) return;
    const instrumentVersion = this.chosen()?.version ?? 1;
    const known =
      way === 'answers'
        ? { total: null, answers: this.answers() }
        : { total: Number(total), answers: null };
    const score = { ...typed, instrumentVersion, ...known };
    const path = this.atHand.below('/measurements') ?? '';
    await this.api.send({ method: 'POST', path, body: RecordScore.parse(score) });
    this.kept.emit();
  }
}
