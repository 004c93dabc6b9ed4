import {
  Component,
  computed,
  type ElementRef,
  inject,
  input,
  output,
  signal,
  viewChild,
} from '@angular/core';
import type { Assignment } from '@closeknit/contracts/assignments';
import { type Comment, LONGEST_COMMENT } from '@closeknit/contracts/comments';
import { Control } from '@closeknit/ui/field/control';
import { Field } from '@closeknit/ui/field/field';
import { Api } from '../../../client/api.ts';
import { injectErrand } from '../../../client/errand.ts';
import { FormError } from '../../../shell/form-error.ts';
import { Words } from '../../../words/words.ts';
import { OwnTimes } from '../../own-times.ts';
import { CoupleAtHand } from '../couple-at-hand.ts';

/** What the therapist wrote beside an answer or an exercise, who reads it, and a place for more. */
@Component({
  selector: 'app-comments-on',
  imports: [Control, Field, FormError],
  templateUrl: './comments-on.html',
  styleUrl: './comments-on.css',
})
export class CommentsOn {
  private readonly api = inject(Api);
  private readonly times = inject(OwnTimes);
  private readonly atHand = inject(CoupleAtHand);
  private readonly opener = viewChild<ElementRef<HTMLButtonElement>>('opener');
  protected readonly say = inject(Words).say;
  protected readonly errand = injectErrand();
  protected readonly most = LONGEST_COMMENT;

  readonly about = input.required<Assignment>();
  readonly answer = input.required<Comment['answer']>();
  /** The one partner who reads what is written beside this answer; null for both. */
  readonly to = input.required<string | null>();
  readonly comments = input.required<readonly Comment[]>();
  readonly mayWrite = input.required<boolean>();
  /** What it is beside, in words. */
  readonly on = input.required<string>();
  readonly changed = output<void>();

  protected readonly isWriting = signal(false);
  protected readonly text = signal('');
  /** On the exercise as a whole the therapist chooses who reads it. */
  protected readonly chosen = signal<string | null>(null);
  private id = crypto.randomUUID();

  protected readonly readers = computed(() => [
    { id: null, name: this.say('workspace.comments.both') },
    ...this.about().parts.map(({ partnerId, firstName }) => ({ id: partnerId, name: firstName })),
  ]);
  protected readonly shown = computed(() =>
    this.comments().map((comment) => ({
      ...comment,
      head: this.say('workspace.comments.head', {
        by: comment.by,
        day: this.times.shortDay(comment.writtenAt),
        readers: this.readersOf(comment.to),
      }),
    })),
  );
  protected readonly hint = computed(() =>
    this.say('workspace.comments.hint', {
      readers: this.readersOf(this.answer() ? this.to() : this.chosen()),
    }),
  );

  protected async write(): Promise<void> {
    if (this.text().trim() === '') return;
    const to = this.answer() ? this.to() : this.chosen();
    const body = {
      id: this.id,
      assignmentId: this.about().id,
      answer: this.answer(),
      to,
      text: this.text(),
    };
    const path = `${this.atHand.below('/comments')}`;
    if (!(await this.errand.run(() => this.api.send({ method: 'POST', path, body })))) return;
    this.id = crypto.randomUUID();
    this.text.set('');
    this.close();
    this.changed.emit();
  }

  protected async takeBack(id: string): Promise<void> {
    const path = `${this.atHand.below('/comments')}/${id}`;
    const isDone = await this.errand.run(() => this.api.send({ method: 'DELETE', path }));
    if (isDone) this.changed.emit();
  }

  protected close(): void {
    this.isWriting.set(false);
    queueMicrotask(() => this.opener()?.nativeElement.focus());
  }

  private readersOf(to: string | null): string {
    if (to === null) return this.say('workspace.comments.both-read');
    const name = this.about().parts.find(({ partnerId }) => partnerId === to)?.firstName ?? '';
    return this.say('workspace.comments.one-reads', { name });
  }
}
