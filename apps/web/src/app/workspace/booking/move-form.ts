import { Component, computed, inject, input, output, viewChild } from '@angular/core';
import { FormField, FormRoot } from '@angular/forms/signals';
import { Appointment, MoveAppointment } from '@closeknit/contracts/appointments';
import { Api } from '../../client/api.ts';
import { contractForm } from '../../client/contract-form.ts';
import { injectErrorOf } from '../../client/error-of.ts';
import { FormError } from '../../shell/form-error.ts';
import { dateOf } from '../../times/zoned-times.ts';
import { Words } from '../../words/words.ts';
import { OwnTimes } from '../own-times.ts';
import { LastChange } from './last-change.ts';
import { OpeningField } from './opening-field.ts';
import { helpInWords } from './session-facts.ts';

@Component({
  selector: 'app-move-form',
  imports: [FormError, FormField, FormRoot, OpeningField],
  template: `<form class="stack" [formRoot]="f">
    <p class="soft">{{ help() }}</p>
    <app-form-error [text]="errorOf(f)" />
    <app-opening-field
      [from]="day()"
      [coupleId]="session().coupleId"
      [minutes]="session().minutes"
      [error]="timeError()"
      [formField]="f.startsAt"
      (outdated)="outdated.emit()"
    />
    <div class="actions">
      <button class="button main" type="submit" [attr.aria-disabled]="f().submitting() || null">
        {{ say('workspace.session.move-submit') }}
      </button>
      <button class="button quiet" type="button" (click)="closed.emit()">
        {{ say('workspace.not-now') }}
      </button>
    </div>
  </form>`,
})
export class MoveForm {
  private readonly api = inject(Api);
  private readonly last = inject(LastChange);
  private readonly times = inject(OwnTimes);
  protected readonly say = inject(Words).say;
  protected readonly errorOf = injectErrorOf();

  readonly session = input.required<Appointment>();
  readonly moved = output<void>();
  /** The openings have changed since they were read. */
  readonly outdated = output<void>();
  readonly closed = output<void>();

  private readonly time = viewChild.required(OpeningField);
  protected readonly help = computed(() => helpInWords('move', this.session(), this.say));

  /** A session that has been missed is moved to a day from today on. */
  protected readonly day = computed(() => {
    const day = dateOf(this.session().startsAt, this.times.reader);
    return day < this.times.today() ? this.times.today() : day;
  });
  protected readonly f = contractForm(MoveAppointment, { startsAt: '' }, async (body) => {
    const path = `/appointments/${this.session().id}/move`;
    const send = async () =>
      this.last.note(await this.api.send({ method: 'POST', path, body }, Appointment));
    await this.time().take(send);
    this.moved.emit();
  });
  protected readonly timeError = computed(() => {
    const error = this.errorOf(this.f.startsAt);
    return error && !this.f.startsAt().value() ? this.say('workspace.book.choose-time') : error;
  });
}
