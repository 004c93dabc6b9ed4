import { Component, computed, inject, input, output, signal } from '@angular/core';
import { FormField, FormRoot } from '@angular/forms/signals';
import { type LifeEvent, NoteLifeEvent } from '@closeknit/contracts/life-events';
import { may } from '@closeknit/domain/access/permissions';
import { Control } from '@closeknit/ui/field/control';
import { Field } from '@closeknit/ui/field/field';
import { Api } from '../../../client/api.ts';
import { contractForm } from '../../../client/contract-form.ts';
import { injectErrand } from '../../../client/errand.ts';
import { injectErrorOf } from '../../../client/error-of.ts';
import { FormError } from '../../../shell/form-error.ts';
import { SignedIn } from '../../../shell/signed-in.ts';
import { dateInWords, withYear } from '../../../times/zoned-times.ts';
import { Words } from '../../../words/words.ts';
import { OwnTimes } from '../../own-times.ts';
import { CoupleAtHand } from '../couple-at-hand.ts';

/** What happened outside of the work in the weeks that are shown: noted with its day, and taken out again. */
@Component({
  selector: 'app-life-events',
  imports: [Control, Field, FormError, FormField, FormRoot],
  templateUrl: './life-events.html',
  styles: `
    section {
      padding: var(--space-4) var(--space-5);
    }
    h2 {
      font: 620 var(--step-1) / 1.3 var(--sans);
    }
    li {
      display: flex;
      justify-content: space-between;
      align-items: baseline;
      gap: var(--space-3);
      padding-block: var(--space-2);
    }
    form,
    section > .button {
      margin-block-start: var(--space-3);
    }
    @media print {
      :host:not(:has(li)) {
        display: none;
      }
    }
  `,
})
export class LifeEvents {
  private readonly api = inject(Api);
  private readonly atHand = inject(CoupleAtHand);
  private readonly me = inject(SignedIn).member();
  private readonly times = inject(OwnTimes);
  protected readonly say = inject(Words).say;
  protected readonly errorOf = injectErrorOf();
  protected readonly errand = injectErrand();

  readonly events = input.required<readonly LifeEvent[]>();
  readonly changed = output<void>();

  protected readonly isNoting = signal(false);
  protected readonly today = this.times.today();
  protected readonly mayNote = computed(() =>
    may(this.me, 'findings:mark', this.atHand.here().care),
  );
  protected readonly told = computed(() =>
    this.events().map(({ id, day, text }) => ({
      ...{ id, text },
      day: withYear(dateInWords(day, this.times.reader), day, this.today),
    })),
  );
  protected readonly f = contractForm(
    NoteLifeEvent,
    { day: this.times.today(), text: '' },
    async (body) => {
      const path = this.atHand.below('/life-events') ?? '';
      await this.api.send({ method: 'POST', path, body });
      this.f().reset({ day: this.today, text: '' });
      this.isNoting.set(false);
      this.changed.emit();
    },
  );

  protected async takeOut(id: string): Promise<void> {
    const path = this.atHand.below(`/life-events/${id}`) ?? '';
    if (await this.errand.run(() => this.api.send({ method: 'DELETE', path }))) this.changed.emit();
  }
}
