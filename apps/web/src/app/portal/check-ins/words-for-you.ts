import { Component, computed, inject, input } from '@angular/core';
import { WordsForYou as SharedWords } from '@closeknit/contracts/check-ins';
import { reading } from '../../client/reading.ts';
import { SignedIn } from '../../shell/signed-in.ts';
import { Words } from '../../words/words.ts';
import { namesFor } from '../names.ts';
import { wordAbout } from './word-about.ts';

/** What the other has shared beside their check-ins. Where there is nothing, nothing is said. */
@Component({
  selector: 'app-words-for-you',
  template: `
    @if (words().length > 0) {
      <h2>{{ say('portal.words.from-other', names) }}</h2>
      @for (word of words(); track word.id) {
        <div class="note">
          <p class="faint">{{ word.about }}</p>
          <p class="letter">{{ word.text }}</p>
        </div>
      }
    }
  `,
  styleUrl: './words.css',
})
export class WordsForYou {
  private readonly me = inject(SignedIn).partner();
  protected readonly say = inject(Words).say;
  protected readonly names = namesFor(this.me);
  private readonly shared = reading(
    () => `/portal/check-ins/words?weeks=${this.weeks()}`,
    SharedWords,
  );

  /** How many weeks back; what is not shown is not read, and can still be taken back. */
  readonly weeks = input(13);

  protected readonly words = computed(() => {
    const words = this.shared.hasValue() ? this.shared.value().words : [];
    return words.map(({ id, text, ...of }) => ({
      id,
      text,
      about: wordAbout(this.say, of, this.me),
    }));
  });
}
