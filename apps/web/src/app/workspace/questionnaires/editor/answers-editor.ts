import {
  afterNextRender,
  Component,
  ElementRef,
  inject,
  Injector,
  input,
  output,
} from '@angular/core';
import type { QuestionnaireDraft } from '@closeknit/contracts/practice-questionnaires';
import { MOST_ANSWERS } from '@closeknit/domain/check-ins/instruments/written';
import { Control } from '@closeknit/ui/field/control';
import { Field } from '@closeknit/ui/field/field';
import { Icon } from '@closeknit/ui/icon/icon';
import { Words } from '../../../words/words.ts';
import { faultAt, type Faults } from '../../drafting/faults.ts';

type Answer = QuestionnaireDraft['answers'][number];

/** The answers that stand under every question, and what each of them counts. */
@Component({
  selector: 'app-answers-editor',
  imports: [Control, Field, Icon],
  templateUrl: './answers-editor.html',
  styleUrl: '../../drafting/editor.css',
  styles: `
    .answer {
      display: grid;
      grid-template-columns: minmax(0, 1fr) 6rem auto;
      gap: var(--space-3);
      align-items: start;
    }
    /* Beside the fields, below their names. */
    .answer > .button {
      margin-block-start: 1.75rem;
    }
  `,
})
export class AnswersEditor {
  private readonly words = inject(Words);
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly injector = inject(Injector);
  protected readonly say = this.words.say;
  protected readonly most = MOST_ANSWERS;

  readonly answers = input.required<readonly Answer[]>();
  readonly faults = input.required<Faults>();
  readonly changed = output<Answer[]>();

  protected error(field: string): string {
    const code = faultAt(this.faults(), `/answers/${field}`);
    return code ? this.words.problem(code, 'invalid-input') : '';
  }

  /** There are too few of them, or too many. */
  protected listError(): string {
    const code = this.faults().get('/answers');
    return code ? this.words.problem(code, 'invalid-input') : '';
  }

  protected change(place: number, change: Partial<Answer>): void {
    this.changed.emit(
      this.answers().map((answer, at) => (at === place ? { ...answer, ...change } : answer)),
    );
  }

  protected add(): void {
    const score = Math.max(-1, ...this.answers().map((answer) => answer.score ?? 0)) + 1;
    this.changed.emit([...this.answers(), { score, label: '' }]);
    this.focus(this.answers().length);
  }

  protected remove(place: number): void {
    this.changed.emit(this.answers().toSpliced(place, 1));
    this.focus(Math.max(0, place - 1));
  }

  private focus(place: number): void {
    const focus = () =>
      this.element.querySelectorAll('.answer')[place]?.querySelector('input')?.focus();
    afterNextRender(focus, { injector: this.injector });
  }
}
