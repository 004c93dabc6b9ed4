import { Component, computed, inject, input, type OnInit, output } from '@angular/core';
import { FormField, FormRoot } from '@angular/forms/signals';
import { Assignment } from '@closeknit/contracts/assignments';
import { Caseload } from '@closeknit/contracts/couples';
import { type Exercise, Library } from '@closeknit/contracts/exercises';
import { Dialog } from '@closeknit/ui/dialog/dialog';
import { Control } from '@closeknit/ui/field/control';
import { Field } from '@closeknit/ui/field/field';
import { Tick } from '@closeknit/ui/tick/tick';
import { Api } from '../../client/api.ts';
import { contractForm } from '../../client/contract-form.ts';
import { injectErrorOf } from '../../client/error-of.ts';
import { reading } from '../../client/reading.ts';
import { FormError } from '../../shell/form-error.ts';
import { Words } from '../../words/words.ts';
import { OwnTimes } from '../own-times.ts';
import { AgainFields } from './again-fields.ts';
import { Assigning, wishIn } from './assigning.ts';
import { ExerciseChoice } from './exercise-choice.ts';
import { Suggested } from './suggested.ts';
import { type Named, WhomFields } from './whom-fields.ts';

/** Gives an exercise to a couple; whichever of the two is not yet known is chosen here. */
@Component({
  selector: 'app-assign-dialog',
  imports: [
    AgainFields,
    Control,
    Dialog,
    ExerciseChoice,
    Field,
    FormError,
    FormField,
    FormRoot,
    Suggested,
    Tick,
    WhomFields,
  ],
  templateUrl: './assign-dialog.html',
})
export class AssignDialog implements OnInit {
  private readonly api = inject(Api);
  private readonly times = inject(OwnTimes);
  protected readonly say = inject(Words).say;
  protected readonly errorOf = injectErrorOf();

  readonly couple = input<{
    readonly id: string;
    readonly name: string;
    readonly partners: readonly Named[];
  }>();
  readonly exercise = input<Pick<Exercise, 'key' | 'title' | 'mode' | 'roles'>>();
  /** Emits the couple it was given to. */
  readonly assigned = output<string>();
  readonly closed = output<void>();

  private readonly caseload = reading(() => (this.couple() ? undefined : '/couples'), Caseload);
  protected readonly couples = computed(() =>
    this.caseload.hasValue() ? this.caseload.value().couples : [],
  );
  protected readonly heading = computed(() => {
    const title = this.exercise()?.title;
    if (title) return this.say('workspace.assign.this', { title });
    return this.say('workspace.assign.to', { name: this.couple()?.name ?? '' });
  });

  protected readonly f = contractForm(
    Assigning,
    {
      ...{ coupleId: '', exerciseKey: '', dueOn: this.weekFromNow(), note: '' },
      ...{ givenTo: 'both', oneIs: 'first', asksWhen: false, often: 'once' },
      repeats: { everyDays: 3, ends: 'times', times: 4, until: this.weekFromNow(4) },
    },
    (wanted) => this.assign(wanted),
  );
  protected readonly isAlone = computed(() => this.f.givenTo().value() !== 'both');
  protected readonly partners = computed(() => {
    const id = this.f.coupleId().value();
    return this.couple()?.partners ?? this.couples().find((each) => each.id === id)?.partners ?? [];
  });
  protected readonly library = reading(() => (this.exercise() ? undefined : '/exercises'), Library);
  protected readonly chosen = computed(() => {
    const key = this.f.exerciseKey().value();
    const exercises = this.library.hasValue() ? this.library.value().exercises : [];
    return this.exercise() ?? exercises.find((each) => each.key === key);
  });
  protected readonly exerciseError = computed(() =>
    this.said(this.errorOf(this.f.exerciseKey), !this.f.exerciseKey().value(), 'assign.choose'),
  );
  protected readonly coupleError = computed(() =>
    this.said(this.errorOf(this.f.coupleId), !this.f.coupleId().value(), 'book.choose-couple'),
  );

  ngOnInit(): void {
    this.f.coupleId().value.set(this.couple()?.id ?? '');
    this.f.exerciseKey().value.set(this.exercise()?.key ?? '');
  }

  private async assign(typed: Assigning): Promise<void> {
    const { coupleId } = typed;
    const path = `/couples/${coupleId}/assignments`;
    const body = wishIn(typed);
    await this.api.send({ method: 'POST', path, body }, Assignment);
    this.assigned.emit(coupleId);
  }

  private weekFromNow(weeks = 1): string {
    return Temporal.PlainDate.from(this.times.today()).add({ weeks }).toString();
  }

  private said(error: string, isEmpty: boolean, key: string): string {
    return error && isEmpty ? this.say(`workspace.${key}`) : error;
  }
}
