import { Component, computed, inject, input } from '@angular/core';
import type { ClosenessChange } from '@closeknit/contracts/review';
import { directionOf } from '@closeknit/domain/exercises/review/closeness-change';
import { regional } from '../../times/zoned-times.ts';
import { Words } from '../../words/words.ts';

/** How closeness changed, always with how uncertain that is; or that there is too little to say. */
@Component({
  selector: 'app-change-line',
  template: `
    @if (told(); as told) {
      <p>{{ told.direction }}</p>
      <p class="faint numbers">{{ told.figures }}</p>
    } @else {
      <p class="soft">{{ tooFew() }}</p>
    }
  `,
})
export class ChangeLine {
  private readonly say = inject(Words).say;
  readonly change = input.required<ClosenessChange>();
  /** What the interval stands on. */
  readonly from = input.required<'couples' | 'evenings'>();

  protected readonly tooFew = computed(() =>
    this.say('workspace.outcome.too-few', { count: this.change().answers }),
  );
  protected readonly told = computed(() => {
    const change = this.change();
    if (change.kind !== 'change') return undefined;
    const { mean, from, to, answers, sources } = change;
    return {
      direction: this.say(`workspace.outcome.${directionOf(change)}`),
      figures: this.say(`workspace.outcome.figures-${this.from()}`, {
        ...{ mean: this.signed(mean), from: this.signed(from), to: this.signed(to) },
        ...{ answers, sources },
      }),
    };
  });

  private signed(points: number): string {
    const locale = regional(document.documentElement.lang);
    const options = { signDisplay: 'exceptZero', maximumFractionDigits: 1 } as const;
    return new Intl.NumberFormat(locale, options).format(points).replace('-', '−');
  }
}
