import {
  Component,
  computed,
  inject,
  input,
  linkedSignal,
  type OnInit,
  output,
  viewChild,
} from '@angular/core';
import { FormField, FormRoot } from '@angular/forms/signals';
import { Appointment, BookAppointment } from '@closeknit/contracts/appointments';
import { Caseload } from '@closeknit/contracts/couples';
import { Dialog } from '@closeknit/ui/dialog/dialog';
import { Control } from '@closeknit/ui/field/control';
import { Field } from '@closeknit/ui/field/field';
import { Api } from '../../client/api.ts';
import { contractForm } from '../../client/contract-form.ts';
import { injectErrorOf } from '../../client/error-of.ts';
import { reading } from '../../client/reading.ts';
import { FormError } from '../../shell/form-error.ts';
import { dateOf } from '../../times/zoned-times.ts';
import { Words } from '../../words/words.ts';
import { OwnTimes } from '../own-times.ts';
import { OpeningField } from './opening-field.ts';

interface Booked {
  readonly id: string;
  readonly name: string;
  readonly partners: readonly { readonly id: string; readonly firstName: string }[];
}

/** Books a session at one of the open times, for the couple at hand or one that is chosen here. */
@Component({
  selector: 'app-book-dialog',
  imports: [Control, Dialog, Field, FormError, FormField, FormRoot, OpeningField],
  template: `<ck-dialog
    [heading]="heading()"
    [closeLabel]="say('workspace.close')"
    (closed)="closed.emit()"
  >
    <form class="stack" [formRoot]="f">
      <app-form-error [text]="errorOf(f)" />
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
      @if (partners().length > 0) {
        <ck-field
          [label]="say('workspace.book.who')"
          [hint]="aloneWith() ? say('workspace.book.alone-hint', { name: otherName() }) : ''"
        >
          <select ckControl [value]="aloneWith()" (change)="choose($event)">
            <option value="">{{ say('workspace.book.both') }}</option>
            @for (each of partners(); track each.id) {
              <option [value]="each.id">
                {{ say('workspace.book.alone', { name: each.firstName }) }}
              </option>
            }
          </select>
        </ck-field>
      }
      <app-opening-field
        [from]="day()"
        [coupleId]="f.coupleId().value()"
        [minutes]="f.minutes().value()"
        [error]="timeError()"
        [formField]="f.startsAt"
        (outdated)="outdated.emit()"
      />
      <div class="row">
        <ck-field [label]="say('workspace.book.minutes')" [error]="errorOf(f.minutes)">
          <input ckControl type="number" step="5" inputmode="numeric" [formField]="f.minutes" />
        </ck-field>
        <ck-field
          [label]="say('workspace.book.place')"
          [hint]="say('workspace.book.place-hint')"
          [error]="errorOf(f.place)"
        >
          <input ckControl autocomplete="off" [formField]="f.place" />
        </ck-field>
      </div>
      <div class="actions">
        <button class="button main" type="submit" [attr.aria-disabled]="f().submitting() || null">
          {{ say('workspace.book.submit') }}
        </button>
        <button class="button quiet" type="button" (click)="closed.emit()">
          {{ say('workspace.not-now') }}
        </button>
      </div>
    </form>
  </ck-dialog>`,
  styles: `
    .row {
      display: grid;
      grid-template-columns: 8rem minmax(0, 1fr);
      gap: var(--space-4);
      align-items: end;
    }
  `,
})
export class BookDialog implements OnInit {
  private readonly api = inject(Api);
  private readonly reader = inject(OwnTimes).reader;
  protected readonly say = inject(Words).say;
  protected readonly errorOf = injectErrorOf();

  readonly couple = input<Booked>();
  /** The open time to begin with. */
  readonly startsAt = input('');
  readonly booked = output<Appointment>();
  /** The openings have changed since they were read. */
  readonly outdated = output<void>();
  readonly closed = output<void>();

  private readonly time = viewChild.required(OpeningField);
  private readonly caseload = reading(() => (this.couple() ? undefined : '/couples'), Caseload);
  protected readonly couples = computed(() =>
    this.caseload.hasValue() ? this.caseload.value().couples : [],
  );
  protected readonly heading = computed(() => {
    const name = this.couple()?.name;
    return name ? this.say('workspace.book.with', { name }) : this.say('workspace.book.open');
  });
  protected readonly day = computed(() =>
    this.startsAt() ? dateOf(this.startsAt(), this.reader) : undefined,
  );

  protected readonly f = contractForm(
    BookAppointment,
    { coupleId: '', startsAt: '', minutes: 50, place: '' },
    async (body) => {
      const aloneWith = this.aloneWith() || null;
      const wish = { method: 'POST', path: '/appointments', body: { ...body, aloneWith } } as const;
      this.booked.emit(await this.time().take(() => this.api.send(wish, Appointment)));
    },
  );
  /** Who could come alone; empty until it is clear which couple it is. */
  protected readonly partners = computed(
    () =>
      (this.couple() ?? this.couples().find(({ id }) => id === this.f.coupleId().value()))
        ?.partners ?? [],
  );
  /** One partner, or empty for both; another couple is both again. */
  protected readonly aloneWith = linkedSignal({
    source: () => this.f.coupleId().value(),
    computation: () => '',
  });
  protected readonly otherName = computed(
    () => this.partners().find(({ id }) => id !== this.aloneWith())?.firstName ?? '',
  );
  // Left empty, a choice is not wrong but still to be made.
  protected readonly coupleError = computed(() =>
    this.said(this.errorOf(this.f.coupleId), !this.f.coupleId().value(), 'choose-couple'),
  );
  protected readonly timeError = computed(() =>
    this.said(this.errorOf(this.f.startsAt), !this.f.startsAt().value(), 'choose-time'),
  );

  ngOnInit(): void {
    this.f.coupleId().value.set(this.couple()?.id ?? '');
    this.f.startsAt().value.set(this.startsAt());
  }

  protected choose({ target }: Event): void {
    this.aloneWith.set((target as HTMLSelectElement).value);
  }

  private said(error: string, isEmpty: boolean, key: string): string {
    return error && isEmpty ? this.say(`workspace.book.${key}`) : error;
  }
}
