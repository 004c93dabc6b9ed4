import { Component, computed, inject, linkedSignal, signal } from '@angular/core';
import { FormField, FormRoot } from '@angular/forms/signals';
import { TakeTimeOff, TimesOff } from '@closeknit/contracts/time-off';
import { Control } from '@closeknit/ui/field/control';
import { Field } from '@closeknit/ui/field/field';
import { Api } from '../../client/api.ts';
import { contractForm } from '../../client/contract-form.ts';
import { injectErrand } from '../../client/errand.ts';
import { injectErrorOf } from '../../client/error-of.ts';
import { reading } from '../../client/reading.ts';
import { FormError } from '../../shell/form-error.ts';
import { Waiting } from '../../shell/waiting/waiting.ts';
import { dateInWords, daysInWords, withYear } from '../../times/zoned-times.ts';
import { Words } from '../../words/words.ts';
import { OwnTimes } from '../own-times.ts';
import { quarterHours } from './quarter-hours.ts';
import { TimeOffTyped } from './time-off-typed.ts';

/** Days off and parts of days, with the sessions that stand in them: those are moved by hand. */
@Component({
  selector: 'app-time-off',
  imports: [Control, Field, FormError, FormField, FormRoot, Waiting],
  templateUrl: './time-off.html',
  styleUrl: './time-off.css',
})
export class TimeOff {
  private readonly api = inject(Api);
  private readonly times = inject(OwnTimes);
  protected readonly say = inject(Words).say;
  protected readonly errorOf = injectErrorOf();
  protected readonly errand = injectErrand();

  protected readonly resource = reading(() => '/time-off', TimesOff);
  private readonly off = linkedSignal(() =>
    this.resource.hasValue() ? this.resource.value().off : undefined,
  );
  protected readonly isTaking = signal(false);
  protected readonly quarters = quarterHours([]);
  protected readonly today = this.times.today();

  protected readonly told = computed(() =>
    this.off()?.map(({ id, firstDay, lastDay, part, sessions }) => ({
      id,
      days: this.daysOf(firstDay, lastDay),
      part: part ? `${part.from}–${part.to}` : '',
      sessions: sessions.map(({ coupleName: name, startsAt }) =>
        this.say('workspace.time-off.session', {
          ...{ name, day: this.times.day(startsAt), hour: this.times.hour(startsAt) },
        }),
      ),
    })),
  );

  protected readonly f = contractForm(
    TimeOffTyped,
    { firstDay: '', lastDay: '', whole: 'days', from: '09:00', to: '12:00' },
    async ({ firstDay, lastDay, whole, from, to }) => {
      const part = whole === 'part' ? { from, to } : null;
      const body = TakeTimeOff.parse({ firstDay, lastDay: part ? firstDay : lastDay, part });
      const kept = await this.api.send({ method: 'POST', path: '/time-off', body }, TimesOff);
      this.off.set(kept.off);
      this.isTaking.set(false);
      this.f().reset({ firstDay: '', lastDay: '', whole: 'days', from: '09:00', to: '12:00' });
    },
  );
  protected readonly isPart = computed(() => this.f.whole().value() === 'part');

  protected async giveBack(id: string): Promise<void> {
    const path = `/time-off/${id}`;
    if (!(await this.errand.run(() => this.api.send({ method: 'DELETE', path })))) return;
    this.off.update((all) => all?.filter((each) => each.id !== id));
  }

  private daysOf(first: string, last: string): string {
    const { reader } = this.times;
    const words = first === last ? dateInWords(first, reader) : daysInWords(first, last, reader);
    // A range over two years says both by itself.
    return first.slice(0, 4) === last.slice(0, 4) ? withYear(words, last, this.today) : words;
  }
}
