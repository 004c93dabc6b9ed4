import { Component, computed, inject, input, type OnInit, output } from '@angular/core';
import { FormField, FormRoot } from '@angular/forms/signals';
import { AssignExercise, Assignment } from '@closeknit/contracts/assignments';
import { Caseload } from '@closeknit/contracts/couples';
import { Id } from '@closeknit/contracts/ids';
import { Dialog } from '@closeknit/ui/dialog/dialog';
import { Control } from '@closeknit/ui/field/control';
import { Field } from '@closeknit/ui/field/field';
import * as z from 'zod/mini';
import { Api } from '../../client/api.ts';
import { contractForm } from '../../client/contract-form.ts';
import { injectErrorOf } from '../../client/error-of.ts';
import { reading } from '../../client/reading.ts';
import { FormError } from '../../shell/form-error.ts';
import { Words } from '../../words/words.ts';
import { OwnTimes } from '../own-times.ts';
import { ExerciseChoice } from './exercise-choice.ts';

const Assigning = z.object({ coupleId: Id, ...AssignExercise.shape });
type Assigning = z.infer<typeof Assigning>;

/** Gives an exercise to a couple; whichever of the two is not yet known is chosen here. */
@Component({
  selector: 'app-assign-dialog',
  imports: [Control, Dialog, ExerciseChoice, Field, FormError, FormField, FormRoot],
  template: `<ck-dialog
    [heading]="heading()"
    [closeLabel]="say('workspace.close')"
    (closed)="closed.emit()"
  >
    <form class="stack" [formRoot]="f">
      <app-form-error [text]="errorOf(f)" />
      @if (!exercise()) {
        <app-exercise-choice [error]="exerciseError()" [formField]="f.exerciseKey" />
      }
      @if (!couple()) {
        <ck-field [label]="say('workspace.book.couple')" [error]="coupleError()">
          <select ckControl [formField]="f.coupleId">
            <option value="">{{ say('workspace.book.choose') }}</option>
            @for (each of couples(); track each.id) {
              <option [value]="each.id">{{ each.name }}</option>
            }
          </select>
        </ck-field>
      }
      <ck-field [label]="say('workspace.assign.due')" [error]="errorOf(f.dueOn)">
        <input ckControl type="date" [formField]="f.dueOn" />
      </ck-field>
      <ck-field
        [label]="say('workspace.assign.note')"
        [hint]="say('workspace.assign.note-hint')"
        [error]="errorOf(f.note)"
      >
        <textarea ckControl class="letter" rows="3" [formField]="f.note"></textarea>
      </ck-field>
      <div class="actions">
        <button class="button main" type="submit" [attr.aria-disabled]="f().submitting() || null">
          {{ say('workspace.assign.submit') }}
        </button>
        <button class="button quiet" type="button" (click)="closed.emit()">
          {{ say('workspace.not-now') }}
        </button>
      </div>
    </form>
  </ck-dialog>`,
})
export class AssignDialog implements OnInit {
  private readonly api = inject(Api);
  private readonly times = inject(OwnTimes);
  protected readonly say = inject(Words).say;
  protected readonly errorOf = injectErrorOf();

  readonly couple = input<{ readonly id: string; readonly name: string }>();
  readonly exercise = input<{ readonly key: string; readonly title: string }>();
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
    { coupleId: '', exerciseKey: '', dueOn: this.weekFromNow(), note: '' },
    (wanted) => this.assign(wanted),
  );
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

  private async assign({ coupleId, ...body }: Assigning): Promise<void> {
    const path = `/couples/${coupleId}/assignments`;
    await this.api.send({ method: 'POST', path, body }, Assignment);
    this.assigned.emit(coupleId);
  }

  private weekFromNow(): string {
    return Temporal.PlainDate.from(this.times.today()).add({ weeks: 1 }).toString();
  }

  private said(error: string, isEmpty: boolean, key: string): string {
    return error && isEmpty ? this.say(`workspace.${key}`) : error;
  }
}
