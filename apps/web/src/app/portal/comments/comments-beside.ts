import { Service, signal } from '@angular/core';
import { OwnComments } from '@closeknit/contracts/comments';
import { reading } from '../../client/reading.ts';

/** What the therapist wrote beside one exercise: read once, shown where each of it belongs. */
@Service({ autoProvided: false })
export class CommentsBeside {
  private readonly assignmentId = signal<string | undefined>(undefined);
  private readonly read = reading(() => {
    const id = this.assignmentId();
    return id === undefined ? undefined : `/portal/assignments/${id}/comments`;
  }, OwnComments);

  /** To be called where the page learns which exercise it shows. */
  open(assignmentId: string): void {
    this.assignmentId.set(assignmentId);
  }

  /** On one answer, or on the exercise as a whole. */
  on(promptKey: string | null, isOwn: boolean): OwnComments['comments'] {
    const all = this.read.hasValue() ? this.read.value().comments : [];
    return all.filter(
      (comment) =>
        comment.promptKey === promptKey && (promptKey === null || comment.isOnOwn === isOwn),
    );
  }
}
