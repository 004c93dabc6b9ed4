import { Component, computed, inject, input, output, signal } from '@angular/core';
import type { OwnCheckIns } from '@closeknit/contracts/check-ins';
import { SignedIn } from '../../shell/signed-in.ts';
import { Words } from '../../words/words.ts';
import { namesFor } from '../names.ts';
import { wordAbout } from './word-about.ts';
import { type OwnWord, WordReaders } from './word-readers.ts';

/** What a partner wrote beside their check-ins, latest week first, and who reads each of it. */
@Component({
  selector: 'app-own-words',
  imports: [WordReaders],
  template: `
    @if (words().length > 0) {
      <h2>{{ say('portal.check-ins.notes') }}</h2>
      @for (word of words(); track word.id) {
        <div class="note">
          <p class="faint">{{ word.about }}</p>
          <p class="letter">{{ word.text }}</p>
          <p class="faint">{{ say('portal.audience.' + word.visibility + '.label', names) }}</p>
          @if (mayChange()) {
            <button class="button quiet" type="button" (click)="choosing.set(word)">
              {{ say('portal.readers.change')
              }}<span class="visually-hidden">: {{ word.about }}</span>
            </button>
          }
        </div>
      }
    }
    @if (choosing(); as word) {
      <app-word-readers [word]="word" (changed)="tell()" (closed)="choosing.set(undefined)" />
    }
  `,
  styleUrl: './words.css',
})
export class OwnWords {
  private readonly me = inject(SignedIn).partner();
  protected readonly say = inject(Words).say;
  protected readonly names = namesFor(this.me);

  readonly weeks = input.required<OwnCheckIns['weeks']>();
  /** Once the work is over, everything stays as it is. */
  readonly mayChange = input.required<boolean>();
  readonly changed = output<void>();
  protected readonly choosing = signal<OwnWord | undefined>(undefined);

  protected readonly words = computed(() =>
    this.weeks()
      .toReversed()
      .flatMap(({ week, words }) =>
        words.map((word) => ({
          ...word,
          about: wordAbout(this.say, { ...word, week }, this.me),
        })),
      ),
  );

  protected tell(): void {
    this.choosing.set(undefined);
    this.changed.emit();
  }
}
