import { Component, computed, inject, input, signal } from '@angular/core';
import { CoupleReach } from '@closeknit/contracts/reach';
import { SafetyRecord } from '@closeknit/contracts/safety';
import { RouterLink } from '@angular/router';
import { Api } from '../../client/api.ts';
import { injectErrand } from '../../client/errand.ts';
import { reading } from '../../client/reading.ts';
import { FormError } from '../../shell/form-error.ts';
import { Waiting } from '../../shell/waiting/waiting.ts';
import { Words } from '../../words/words.ts';
import { OwnTimes } from '../own-times.ts';
import { PageTop } from '../page-top/page-top.ts';
import { Protocol } from './protocol.ts';
import { Screening } from './screening.ts';

/** What each said about safety, for their therapist alone, and what is done about it. */
@Component({
  selector: 'app-safety-page',
  imports: [FormError, PageTop, Protocol, RouterLink, Screening, Waiting],
  templateUrl: './safety-page.html',
  styles: `
    :host {
      display: grid;
      gap: var(--space-4);
      justify-items: start;
    }
    :host > :not(.back) {
      justify-self: stretch;
    }
    app-page-top {
      margin-block-end: calc(-1 * var(--space-5));
    }
    .intro {
      max-inline-size: 44rem;
    }
    .both {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 22rem), 1fr));
      gap: var(--space-4);
      align-items: start;
    }
    .sheet {
      display: grid;
      gap: var(--space-3);
      justify-items: start;
      padding: var(--space-5);
    }
  `,
})
export default class SafetyPage {
  private readonly api = inject(Api);
  private readonly times = inject(OwnTimes);
  protected readonly say = inject(Words).say;

  readonly coupleId = input.required<string>();
  private readonly at = computed(() => `/couples/${this.coupleId()}`);

  protected readonly errand = injectErrand();
  protected readonly paused = signal('');
  protected readonly record = reading(() => `${this.at()}/safety`, SafetyRecord);
  private readonly reach = reading(
    () => (this.record.hasValue() && this.record.value().mine ? `${this.at()}/reach` : undefined),
    CoupleReach,
  );

  protected readonly names = computed(() =>
    (this.record.value()?.partners ?? []).map(({ firstName }) => firstName).join(' & '),
  );

  protected readonly isNew = computed(() =>
    (this.record.value()?.partners ?? []).some(({ screenings }) =>
      screenings.some(({ seen }) => !seen),
    ),
  );

  protected day(instant: string): string {
    return this.times.day(instant);
  }

  protected otherOf(partnerId: string): string {
    const other = this.record.value()?.partners.find(({ id }) => id !== partnerId);
    return other?.firstName ?? '';
  }

  protected reachOf(partnerId: string): CoupleReach['partners'][number] | undefined {
    const partners = this.reach.hasValue() ? this.reach.value().partners : [];
    return partners.find(({ id }) => id === partnerId);
  }

  protected async send(act: 'ask' | 'close' | 'seen'): Promise<void> {
    const path = `${this.at()}/safety/${act}`;
    if (await this.errand.run(() => this.api.send({ method: 'POST', path }))) this.record.reload();
  }

  /** With no reason of its own: what anybody may read of the pause says nothing of who said what. */
  protected async pause(): Promise<void> {
    const path = `${this.at()}/steps`;
    const wish = { method: 'POST', path, body: { step: 'pause' } } as const;
    if (!(await this.errand.run(() => this.api.send(wish)))) return;
    this.paused.set(this.say('workspace.safety.paused'));
  }
}
