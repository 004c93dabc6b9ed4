import {
  afterNextRender,
  Component,
  computed,
  effect,
  type ElementRef,
  inject,
  Injector,
  input,
  linkedSignal,
  output,
  untracked,
  viewChildren,
} from '@angular/core';
import { Words } from '../../../words/words.ts';

const longest = 300;

/** Lines, one below the other. There is always an empty one to go on with, up to as many as are asked for. */
@Component({
  selector: 'app-lines-input',
  template: `
    <ol class="plain">
      @for (line of shown(); track $index; let place = $index) {
        <li>
          <input
            #field
            class="input"
            enterkeyhint="next"
            autocomplete="off"
            [maxLength]="longest"
            [attr.aria-label]="say('portal.exercise.line', { at: place + 1 })"
            [attr.aria-describedby]="describedBy()"
            [value]="line"
            (input)="write(place, field.value)"
            (paste)="spread(place, $event)"
            (keydown.enter)="goOn(place, $event)"
            (keydown.backspace)="goBack(place, field.value, $event)"
          />
        </li>
      }
    </ol>
    <p class="faint" aria-live="polite">
      @if (isFull()) {
        {{ say('portal.exercise.lines-full', { count: most() }) }}
      } @else {
        {{ say('portal.exercise.lines-most', { count: most() }) }}
      }
    </p>
  `,
  styles: `
    :host,
    ol {
      display: grid;
      gap: var(--space-2);
    }
    .input {
      inline-size: 100%;
      min-block-size: 3rem;
      font-size: 1.0625rem;
    }
  `,
})
export class LinesInput {
  private readonly injector = inject(Injector);
  protected readonly say = inject(Words).say;
  protected readonly longest = longest;

  readonly lines = input.required<readonly string[]>();
  readonly most = input.required<number>();
  readonly describedBy = input<string>();
  readonly changed = output<string[]>();

  private readonly fields = viewChildren<ElementRef<HTMLInputElement>>('field');
  /** Also the empty ones between: what is cleared keeps its place while one is at it. */
  private readonly typed = linkedSignal<string[]>(() => [...untracked(this.lines)]);
  protected readonly isFull = computed(() => said(this.typed()).length >= this.most());
  protected readonly shown = computed(() => {
    const typed = this.typed();
    const mayGoOn = typed.length < this.most() && typed.at(-1) !== '';
    return mayGoOn ? [...typed, ''] : typed;
  });

  constructor() {
    // Another version was taken over: what is typed here is no longer what stands.
    effect(() => {
      const lines = this.lines();
      if (said(untracked(this.typed)).join('\n') !== lines.join('\n')) this.typed.set([...lines]);
    });
  }

  protected write(place: number, line: string): void {
    this.keep(this.shown().with(place, line), place);
  }

  /** Enter ends the line: from the last one that may be written it goes nowhere. */
  protected goOn(place: number, event: Event): void {
    event.preventDefault();
    this.focus(place + 1);
  }

  protected goBack(place: number, line: string, event: Event): void {
    if (line !== '' || place === 0) return;
    event.preventDefault();
    this.keep(this.shown().toSpliced(place, 1), place - 1);
    this.focus(place - 1);
  }

  /** A pasted list becomes lines; what does not fit below stays where it came from. */
  protected spread(place: number, event: ClipboardEvent): void {
    const pasted = said((event.clipboardData?.getData('text/plain') ?? '').split(/\r?\n/));
    if (pasted.length < 2) return;
    event.preventDefault();
    const room = this.most() - said(this.typed().toSpliced(place, 1)).length;
    const fitting = pasted.slice(0, room).map((line) => line.slice(0, longest));
    this.keep(this.shown().toSpliced(place, 1, ...fitting), place);
    this.focus(place + fitting.length);
  }

  /** The line one is at stays, also once it is empty. */
  private keep(lines: readonly string[], at: number): void {
    const last = Math.max(
      at,
      lines.findLastIndex((line) => line !== ''),
    );
    this.typed.set(lines.slice(0, last + 1));
    this.changed.emit(said(this.typed()));
  }

  private focus(place: number): void {
    afterNextRender(
      () => this.fields()[Math.min(place, this.fields().length - 1)]?.nativeElement.focus(),
      {
        injector: this.injector,
      },
    );
  }
}

/** What is kept of lines: none that is empty, none with spaces around it. */
function said(lines: readonly string[]): string[] {
  return lines.map((line) => line.trim()).filter((line) => line !== '');
}
