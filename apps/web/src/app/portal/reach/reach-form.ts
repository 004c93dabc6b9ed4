import { Component, computed, inject, input, type OnInit, signal } from '@angular/core';
import { FormField, FormRoot } from '@angular/forms/signals';
import { RouterLink } from '@angular/router';
import { ChangeReach, INBOX_READERS, type OwnReach } from '@closeknit/contracts/reach';
import { Control } from '@closeknit/ui/field/control';
import { Field } from '@closeknit/ui/field/field';
import { Tick } from '@closeknit/ui/tick/tick';
import { Api } from '../../client/api.ts';
import { contractForm } from '../../client/contract-form.ts';
import { injectErrorOf } from '../../client/error-of.ts';
import { FormError } from '../../shell/form-error.ts';
import { SignedIn } from '../../shell/signed-in.ts';
import { Words } from '../../words/words.ts';
import { namesFor } from '../names.ts';

const start: ChangeReach = {
  ...{ noMail: false, neutral: false, senderName: '', readers: 'unsaid' },
  ...{ days: [1, 2, 3, 4, 5, 6, 7], from: '00:00', to: '24:00' },
};

/** Whether mail may come, when, from whom it seems to be, and how much it says. */
@Component({
  selector: 'app-reach-form',
  imports: [Control, Field, FormError, FormField, FormRoot, RouterLink, Tick],
  templateUrl: './reach-form.html',
  styles: `
    fieldset {
      border: 0;
      padding: 0;
      margin: 0;
    }
    legend {
      font-weight: 540;
    }
    .days,
    .hours {
      display: flex;
      flex-wrap: wrap;
      gap: 0 var(--space-5);
    }
    .days label {
      display: flex;
      gap: 0.5rem;
      align-items: center;
      min-block-size: 2.75rem;
    }
    .days input {
      inline-size: 1.25rem;
      block-size: 1.25rem;
      accent-color: var(--action);
    }
  `,
})
export class ReachForm implements OnInit {
  private readonly api = inject(Api);
  private readonly me = inject(SignedIn).partner();
  protected readonly say = inject(Words).say;
  protected readonly errorOf = injectErrorOf();
  protected readonly names = namesFor(this.me);
  protected readonly readers = INBOX_READERS;
  protected readonly hours = Array.from(
    { length: 25 },
    (_, hour) => `${String(hour).padStart(2, '0')}:00`,
  );
  protected readonly days = weekdays(this.me.locale);
  protected readonly kept = signal('');

  readonly reach = input.required<OwnReach>();

  protected readonly f = contractForm(ChangeReach, start, async (body) => {
    this.kept.set('');
    await this.api.send({ method: 'PUT', path: '/portal/reach', body });
    this.kept.set(this.say('portal.reach.kept'));
  });

  /** Whoever reads the inbox could come in by it: whoever says so is told what helps against that. */
  protected readonly isReadAlong = computed(
    () => !['unsaid', 'nobody'].includes(this.f.readers().value()),
  );

  ngOnInit(): void {
    const { noMail, neutral, senderName, readers, days, from, to } = this.reach();
    this.f().value.set({ noMail, neutral, senderName, readers, days, from, to });
  }

  protected turn(day: number): void {
    this.f
      .days()
      .value.update((days) =>
        days.includes(day) ? days.filter((other) => other !== day) : [...days, day].toSorted(),
      );
  }
}

/** Monday to Sunday with their ISO numbers. */
function weekdays(locale: string) {
  const format = new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' });
  // The fifth of January 1970 was a Monday.
  return Array.from({ length: 7 }, (_, at) => ({
    number: at + 1,
    name: format.format(new Date(Date.UTC(1970, 0, 5 + at))),
  }));
}
