import { Component, computed, DOCUMENT, inject, signal } from '@angular/core';
import { Comments } from '@closeknit/contracts/comments';
import { Discussion } from '@closeknit/contracts/discussing';
import { Review, type ReviewAsked } from '@closeknit/contracts/review';
import { EmptyState } from '@closeknit/ui/empty-state/empty-state';
import { reading } from '../../../client/reading.ts';
import { Waiting } from '../../../shell/waiting/waiting.ts';
import { dayInWords } from '../../../times/zoned-times.ts';
import { Words } from '../../../words/words.ts';
import { OwnTimes } from '../../own-times.ts';
import { CoupleAtHand } from '../couple-at-hand.ts';
import { OverTime } from './over-time.ts';
import { ReviewedExercise } from './reviewed-exercise.ts';
import { ToDiscuss } from './to-discuss.ts';

/** Before a session: what the two have done since the last one, and what wants to be talked about. */
@Component({
  selector: 'app-review-tab',
  imports: [EmptyState, OverTime, ReviewedExercise, ToDiscuss, Waiting],
  templateUrl: './review-tab.html',
  styleUrl: './review-tab.css',
})
export default class ReviewTab {
  private readonly page = inject(DOCUMENT).defaultView;
  private readonly times = inject(OwnTimes);
  private readonly atHand = inject(CoupleAtHand);
  protected readonly say = inject(Words).say;
  protected readonly since = signal<ReviewAsked['since']>('session');

  protected readonly review = reading(() => this.below(`/review?since=${this.since()}`), Review);
  protected readonly discussion = reading(() => this.below('/discussion'), Discussion);
  protected readonly comments = reading(() => this.below('/comments'), Comments);

  protected readonly heading = computed(() => {
    const { kind = 'beginning', at = '' } = this.review.value()?.since ?? {};
    if (at === '') return '';
    return this.say(`workspace.review.since-${kind}`, { day: this.times.day(at) });
  });
  protected readonly canLookFurther = computed(
    () => this.since() === 'beginning' || this.review.value()?.since.kind === 'session',
  );
  protected readonly waiting = computed(() =>
    (this.review.value()?.waiting ?? []).map(({ id, title, dueOn }) => ({
      ...{ id, title, due: dayInWords(dueOn, this.times.reader) },
    })),
  );
  protected readonly names = computed(() =>
    this.review.hasValue() ? this.review.value().partners : [],
  );
  /** Answers that wait to be talked about, by who and what. */
  protected readonly marked = computed(
    () =>
      new Set(
        (this.discussion.value()?.points ?? []).flatMap(({ answer, discussedAt }) =>
          answer && discussedAt === null
            ? [`${answer.assignmentId} ${answer.partnerId} ${answer.promptKey}`]
            : [],
        ),
      ),
  );
  protected readonly mayMark = computed(() => {
    const discussion = this.discussion.value();
    return discussion?.mayWrite === true && discussion.closed === null;
  });

  private below(path: string): string | undefined {
    return this.atHand.below(path);
  }

  protected print(): void {
    this.page?.print();
  }
}
