import { Component, computed, inject, input } from '@angular/core';
import { SignedIn } from '../../shell/signed-in.ts';
import { dateInWords, dateOf } from '../../times/zoned-times.ts';
import { Words } from '../../words/words.ts';
import { namesFor } from '../names.ts';
import { CommentsBeside } from './comments-beside.ts';

/** What the therapist wrote beside an answer, or beside the exercise; nothing at all where nothing is. */
@Component({
  selector: 'app-comment-lines',
  template: `
    @for (comment of comments(); track comment.id) {
      <div>
        <p class="faint">{{ comment.head }}</p>
        <p class="words">{{ comment.text }}</p>
      </div>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--space-2);
    }
    :host:not(:has(div)) {
      display: none;
    }
    div {
      padding: var(--space-2) var(--space-3);
      border-radius: var(--round);
      background: var(--sunken);
    }
    .faint {
      color: var(--ink-soft);
    }
    .words {
      white-space: pre-wrap;
      overflow-wrap: anywhere;
    }
  `,
})
export class CommentLines {
  private readonly say = inject(Words).say;
  private readonly me = inject(SignedIn).partner();
  private readonly beside = inject(CommentsBeside);

  /** The question whose answer it is beside; null for the exercise as a whole. */
  readonly promptKey = input.required<string | null>();
  readonly isOwn = input(true);

  protected readonly comments = computed(() =>
    this.beside.on(this.promptKey(), this.isOwn()).map(({ id, by, text, toBoth, writtenAt }) => ({
      ...{ id, text },
      head: this.say(`portal.comments.${toBoth ? 'to-both' : 'to-you'}`, {
        ...namesFor(this.me),
        by,
        day: dateInWords(dateOf(writtenAt, this.me), this.me),
      }),
    })),
  );
}
