import { Component, computed, effect, inject, input, output, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { PortalAssignment } from '@closeknit/contracts/assignments';
import { PageHeading } from '../../shell/page-heading.ts';
import { SignedIn } from '../../shell/signed-in.ts';
import { Words } from '../../words/words.ts';
import { namesFor } from '../names.ts';
import { CommentLines } from '../comments/comment-lines.ts';
import { CommentsBeside } from '../comments/comments-beside.ts';
import { MarkAnswer } from '../discuss/mark-answer.ts';
import { FromPartner } from '../readers/from-partner.ts';
import { PreviewButton } from '../readers/preview-button.ts';
import { readBack } from '../readers/read-back.ts';
import { type OwnAnswer, ReadersDialog } from '../readers/readers-dialog.ts';
import { ShownFiles } from '../files/shown-files.ts';
import { WrongPerson } from '../wrong-person/wrong-person.ts';

/**
 * The exercise is done, or nobody is asked for it any more. The other's answers stand here where they may be read; where none may,
 * nothing says whether there are any.
 */
@Component({
  selector: 'app-after',
  providers: [CommentsBeside],
  imports: [
    CommentLines,
    FromPartner,
    MarkAnswer,
    PageHeading,
    PreviewButton,
    ReadersDialog,
    RouterLink,
    ShownFiles,
    WrongPerson,
  ],
  templateUrl: './after.html',
  styleUrl: './after.css',
})
export class After {
  private readonly me = inject(SignedIn).partner();
  protected readonly say = inject(Words).say;
  protected readonly names = { ...namesFor(this.me), name: this.me.name };

  readonly assignment = input.required<PortalAssignment>();
  /** The other side has not said so yet: it is shown, and nothing can be done with it. */
  readonly isSettling = input(false);
  readonly changed = output<void>();
  readonly gone = output<'hand-over' | 'clear'>();
  protected readonly choosing = signal<OwnAnswer | undefined>(undefined);

  private readonly given = computed(() => {
    const { id: assignmentId, forYouAlone } = this.assignment();
    return { assignmentId, forYouAlone };
  });
  private readonly prompts = computed(() => this.assignment().exercise.prompts);
  protected readonly theirs = computed(() =>
    this.prompts().flatMap((prompt) =>
      this.assignment()
        .fromOther.filter(({ promptKey }) => promptKey === prompt.key)
        .flatMap(({ value }) => readBack(this.say, prompt, value)),
    ),
  );
  protected readonly own = computed(() =>
    this.prompts().flatMap((prompt) =>
      this.assignment()
        .answers.filter(({ promptKey }) => promptKey === prompt.key)
        .flatMap((kept) =>
          readBack(this.say, prompt, kept.value).map((read) => ({
            ...read,
            answer: { ...kept, prompt, ...this.given() },
          })),
        ),
    ),
  );
  protected readonly shown = computed(() => this.own().map(({ answer }) => answer));
  protected readonly heading = computed(() => {
    if (this.assignment().takenBack) return 'taken-back';
    return this.theirs().length > 0 ? 'heading-both' : 'heading';
  });
  protected readonly opensTogether = computed(() =>
    this.assignment().answers.some(({ visibility }) => visibility === 'when-both-answered'),
  );

  constructor() {
    const comments = inject(CommentsBeside);
    effect(() => {
      if (!this.isSettling()) comments.open(this.assignment().id);
    });
  }

  protected settle(): void {
    this.choosing.set(undefined);
    this.changed.emit();
  }
}
