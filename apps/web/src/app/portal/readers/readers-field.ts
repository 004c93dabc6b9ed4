import { Component, computed, inject, input, linkedSignal } from '@angular/core';
import { narrows, reachesOther } from '@closeknit/domain/access/privacy';
import { isUnsaid } from '@closeknit/domain/exercises/answer-same';
import type { Prompt, Visibility } from '@closeknit/contracts/exercises';
import { Choice } from '@closeknit/ui/choice/choice';
import { SignedIn } from '../../shell/signed-in.ts';
import { Words } from '../../words/words.ts';
import { audiences, readersFrom, visibilities } from '../audiences.ts';
import type { Draft } from '../exercise/draft.ts';
import { namesFor } from '../names.ts';
import { PreviewButton } from './preview-button.ts';
import { Widening } from './widening.ts';

/** Who may read an answer that is being written; words that are there get more readers only on asking. */
@Component({
  selector: 'app-readers-field',
  imports: [Choice, PreviewButton, Widening],
  template: `
    <ck-choice
      [question]="say('portal.audience.question')"
      [options]="offered()"
      [value]="chosen()"
      (valueChange)="choose($event)"
    />
    @if (isGone()) {
      <p class="soft">{{ say('portal.readers.gone', names) }}</p>
    }
    <app-preview-button [answers]="[shown()]" />
    @if (isAsking()) {
      <app-widening [to]="shown()" (confirmed)="draft().showTo(chosen())" (closed)="keepAsItIs()" />
    }
  `,
  styles: `
    :host {
      display: grid;
      justify-items: start;
      gap: var(--space-2);
    }
    ck-choice {
      inline-size: 100%;
    }
  `,
})
export class ReadersField {
  protected readonly say = inject(Words).say;
  protected readonly names = namesFor(inject(SignedIn).partner());

  readonly prompt = input.required<Prompt>();
  readonly draft = input.required<Draft>();
  /** Whether the other partner was not asked: then nothing can be meant for them. */
  readonly forYouAlone = input(false);

  /** What is pointed at; it holds once it takes nothing away, or has been asked about. */
  protected readonly chosen = linkedSignal<Visibility>(() => this.draft().visibility());
  protected readonly isAsking = computed(() => this.chosen() !== this.draft().visibility());
  protected readonly shown = computed(() => ({
    prompt: this.prompt(),
    value: this.draft().value(),
    visibility: this.chosen(),
  }));
  protected readonly offered = computed(() => {
    const facts = { mayNarrow: this.draft().mayNarrow(), forYouAlone: this.forYouAlone() };
    return audiences(this.say, this.names, readersFrom(this.draft().visibility(), facts));
  });
  protected readonly isGone = computed(
    () => !this.draft().mayNarrow() && reachesOther(this.draft().visibility()),
  );

  protected choose(value: string | null): void {
    const chosen = visibilities.find((each) => each === value);
    if (chosen === undefined) return;
    this.chosen.set(chosen);
    const isWider = narrows(chosen, this.draft().visibility());
    if (!isWider || !this.hasWords()) this.draft().showTo(chosen);
  }

  protected keepAsItIs(): void {
    this.chosen.set(this.draft().visibility());
  }

  private hasWords(): boolean {
    return !isUnsaid(this.draft().value());
  }
}
