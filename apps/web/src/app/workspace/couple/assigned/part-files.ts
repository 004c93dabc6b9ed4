import { Component, computed, inject, input } from '@angular/core';
import { AnswerFiles } from '@closeknit/contracts/files';
import { reading } from '../../../client/reading.ts';
import { FileShown } from '../../../shell/files/file-shown.ts';
import { Words } from '../../../words/words.ts';
import { CoupleAtHand } from '../couple-at-hand.ts';
import { UseTag } from '../../use-tag/use-tag.ts';

/** Pictures and papers beside what one partner wrote, with how they may be used. */
@Component({
  selector: 'app-part-files',
  imports: [FileShown, UseTag],
  template: `
    @for (file of files(); track file.id) {
      <p>
        <app-file-shown [file]="file" [address]="addressOf(file.id)" />
        @if (file.use !== 'both-know') {
          <app-use-tag [use]="file.use" />
        }
      </p>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--space-3);
    }
  `,
})
export class PartFiles {
  private readonly atHand = inject(CoupleAtHand);
  protected readonly say = inject(Words).say;

  readonly assignmentId = input.required<string>();
  readonly partnerId = input.required<string>();

  private readonly read = reading(
    () => this.atHand.below(`/assignments/${this.assignmentId()}/files`),
    AnswerFiles,
  );
  protected readonly files = computed(() =>
    (this.read.hasValue() ? this.read.value().files : []).filter(
      (file) => file.partnerId === this.partnerId(),
    ),
  );

  protected addressOf(id: string): string {
    return `/api${this.atHand.below(`/files/${id}`)}`;
  }
}
