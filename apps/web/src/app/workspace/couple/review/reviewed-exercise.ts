import { Component, computed, inject, input, output } from '@angular/core';
import type { Comments } from '@closeknit/contracts/comments';
import type { Reviewed } from '@closeknit/contracts/review';
import { Tag } from '@closeknit/ui/tag/tag';
import { Api } from '../../../client/api.ts';
import { injectErrand } from '../../../client/errand.ts';
import { FormError } from '../../../shell/form-error.ts';
import { Words } from '../../../words/words.ts';
import { OwnTimes } from '../../own-times.ts';
import { Answer, type AnswerRead } from '../assigned/answer.ts';
import { PartRelief } from '../assigned/part-relief.ts';
import { closenessInWords, standingInWords } from '../answer-words.ts';
import { CoupleAtHand } from '../couple-at-hand.ts';
import { CommentsOn } from './comments-on.ts';

type Part = Reviewed['assignment']['parts'][number];

/** An exercise of which something was done: by whom, how close they felt, and what they let be read. */
@Component({
  selector: 'app-reviewed-exercise',
  imports: [Answer, CommentsOn, FormError, PartRelief, Tag],
  templateUrl: './reviewed-exercise.html',
  styleUrl: './reviewed-exercise.css',
})
export class ReviewedExercise {
  private readonly api = inject(Api);
  private readonly times = inject(OwnTimes);
  private readonly atHand = inject(CoupleAtHand);
  protected readonly say = inject(Words).say;
  protected readonly errand = injectErrand();

  readonly reviewed = input.required<Reviewed>();
  readonly comments = input.required<Comments | undefined>();
  /** Answers that wait to be talked about already. */
  readonly marked = input.required<ReadonlySet<string>>();
  readonly mayMark = input.required<boolean>();
  readonly marking = output<void>();
  readonly commented = output<void>();

  protected readonly assignment = computed(() => this.reviewed().assignment);
  protected readonly parts = computed(() =>
    this.assignment().parts.map((part) => ({
      ...part,
      read: part,
      stands: standingInWords(part, this.say, this.times),
      closeness: closenessInWords(this.reviewed(), part.partnerId, this.say),
      answers: part.answers.map((answer) => ({
        answer,
        isMarked: this.marked().has(
          `${this.assignment().id} ${part.partnerId} ${answer.promptKey}`,
        ),
        // Both know it: then both read what is said of it, too.
        to: answer.use === 'both-know' ? null : part.partnerId,
        comments: this.commentsOn(part, answer),
      })),
    })),
  );
  protected readonly mayComment = computed(
    () => this.comments()?.mayWrite === true && this.mayMark(),
  );
  protected readonly onTheWhole = computed(() =>
    (this.comments()?.comments ?? []).filter(
      ({ assignmentId, answer }) => assignmentId === this.assignment().id && answer === null,
    ),
  );

  protected async mark(partnerId: string, promptKey: string): Promise<void> {
    const body = {
      id: crypto.randomUUID(),
      assignmentId: this.assignment().id,
      partnerId,
      promptKey,
    };
    const path = `${this.atHand.below('/discussion/answers')}`;
    const isDone = await this.errand.run(() => this.api.send({ method: 'POST', path, body }));
    if (isDone) this.marking.emit();
  }

  private commentsOn({ partnerId }: Part, { promptKey }: AnswerRead) {
    return (this.comments()?.comments ?? []).filter(
      ({ assignmentId, answer }) =>
        assignmentId === this.assignment().id &&
        answer?.partnerId === partnerId &&
        answer.promptKey === promptKey,
    );
  }
}
