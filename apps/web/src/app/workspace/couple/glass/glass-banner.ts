import { Component, computed, effect, inject } from '@angular/core';
import { BreakGlasses } from '@closeknit/contracts/access';
import { may } from '@closeknit/domain/access/permissions';
import { Api } from '../../../client/api.ts';
import { injectErrand } from '../../../client/errand.ts';
import { reading } from '../../../client/reading.ts';
import { FormError } from '../../../shell/form-error.ts';
import { SignedIn } from '../../../shell/signed-in.ts';
import { Clock } from '../../../times/clock.ts';
import { Words } from '../../../words/words.ts';
import { injectGlassWords } from '../../glass/glass-words.ts';
import { OwnTimes } from '../../own-times.ts';
import { CoupleAtHand } from '../couple-at-hand.ts';

/** Says while a record is open with a reason: to who opened it, and to the couple's therapist. */
@Component({
  selector: 'app-glass-banner',
  imports: [FormError],
  template: `
    @if (until(); as until) {
      <div class="notice clay">
        <p>{{ say('workspace.glass.reading', { until }) }}</p>
        <button
          class="button"
          type="button"
          [attr.aria-disabled]="errand.underWay() || null"
          (click)="end()"
        >
          {{ say('workspace.glass.end') }}
        </button>
      </div>
      <app-form-error [text]="errand.refusal()" />
    }
    @for (glass of others(); track glass.id) {
      <p class="notice">
        {{ say('workspace.glass.told-here', { who: glass.who }) }} {{ glass.when }}
        {{ glass.reason }}
      </p>
    }
  `,
  styles: `
    .notice {
      display: flex;
      flex-wrap: wrap;
      gap: var(--space-3) var(--space-5);
      align-items: center;
      justify-content: space-between;
      margin-block-end: var(--space-4);
    }
    .notice p {
      flex: 1 1 20rem;
    }
    p.notice {
      display: block;
    }
  `,
})
export class GlassBanner {
  private readonly me = inject(SignedIn).member();
  private readonly api = inject(Api);
  private readonly clock = inject(Clock);
  private readonly times = inject(OwnTimes);
  private readonly told = injectGlassWords();
  private readonly atHand = inject(CoupleAtHand);
  protected readonly say = inject(Words).say;
  protected readonly errand = injectErrand();

  private readonly care = computed(() => this.atHand.here().care);
  private readonly isOwn = computed(() => this.care().therapistId === this.me.id);
  protected readonly until = computed(() => {
    const { glassUntil } = this.care();
    return glassUntil && !this.isOwn() ? this.times.hour(glassUntil) : undefined;
  });
  private readonly glasses = reading(() => {
    const isTold = this.isOwn() && may(this.me, 'openings:read', this.care());
    return isTold ? this.atHand.below('/break-glass') : undefined;
  }, BreakGlasses);
  protected readonly others = computed(() => {
    const { glasses } = this.glasses.value() ?? { glasses: [] };
    return glasses.filter(({ isOpen }) => isOpen).map(this.told);
  });

  constructor() {
    // Once the hour is over the page must not go on showing what it no longer may.
    effect((onCleanup) => {
      const { glassUntil } = this.care();
      if (!glassUntil) return;
      const left = Date.parse(glassUntil) - this.clock.now() + 500;
      const timer = setTimeout(() => this.atHand.couple.reload(), Math.max(left, 0));
      onCleanup(() => clearTimeout(timer));
    });
  }

  protected async end(): Promise<void> {
    const path = `/couples/${this.atHand.here().id}/break-glass/end`;
    const send = () => this.api.send({ method: 'POST', path });
    if (await this.errand.run(send)) this.atHand.couple.reload();
  }
}
