import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Review } from '@closeknit/contracts/review';
import { dateInWords } from '../../../times/zoned-times.ts';
import { Words } from '../../../words/words.ts';
import { ChangeLine } from '../../outcome/change-line.ts';
import { OwnTimes } from '../../own-times.ts';

/** What was done of what was given, week by week, and what it did for closeness. */
@Component({
  selector: 'app-over-time',
  imports: [ChangeLine, RouterLink],
  templateUrl: './over-time.html',
  styleUrl: './over-time.css',
})
export class OverTime {
  private readonly reader = inject(OwnTimes).reader;
  protected readonly say = inject(Words).say;
  readonly review = input.required<Review>();

  protected readonly saysSomething = computed(() =>
    this.review().exercises.some(({ change }) => change.kind === 'change'),
  );
  protected readonly partners = computed(() => this.review().partners);
  protected readonly weeks = computed(() =>
    this.review()
      .weeks.map(({ from, parts }) => ({
        ...{ from, week: dateInWords(from, this.reader) },
        cells: this.partners().map(({ partnerId }) => {
          const own = parts.find((part) => part.partnerId === partnerId);
          return own ? this.say('workspace.outcome.of', own) : this.say('workspace.trend.none');
        }),
      }))
      .toReversed(),
  );
}
