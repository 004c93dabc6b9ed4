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
import { MOST_ITEMS } from '@closeknit/domain/check-ins/instruments/written';
import { Control } from '@closeknit/ui/field/control';
import { Field } from '@closeknit/ui/field/field';
import { Icon } from '@closeknit/ui/icon/icon';
import { Tick } from '@closeknit/ui/tick/tick';
import { Words } from '../../../words/words.ts';
import { faultAt, type Faults } from '../../drafting/faults.ts';
import { blankItem } from '../practice-questionnaire-drafts.ts';

type Item = QuestionnaireDraft['items'][number];

/** The questions, in their order. */
@Component({
  selector: 'app-items-editor',
  imports: [Control, Field, Icon, Tick],
  templateUrl: './items-editor.html',
  styleUrl: '../../drafting/editor.css',
})
export class ItemsEditor {
  private readonly words = inject(Words);
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly injector = inject(Injector);
  protected readonly say = this.words.say;
  protected readonly most = MOST_ITEMS;

  readonly items = input.required<readonly Item[]>();
  readonly faults = input.required<Faults>();
  readonly changed = output<Item[]>();

  protected error(place: number): string {
    const code = faultAt(this.faults(), `/items/${place}/text`);
    return code ? this.words.problem(code, 'invalid-input') : '';
  }

  protected change(place: number, change: Partial<Item>): void {
    this.changed.emit(
      this.items().map((item, at) => (at === place ? { ...item, ...change } : item)),
    );
  }

  protected add(): void {
    this.changed.emit([...this.items(), blankItem(this.items())]);
    this.focus(this.items().length);
  }

  protected move(place: number, by: -1 | 1): void {
    const moved = this.items()[place];
    if (!moved) return;
    this.changed.emit(
      this.items()
        .toSpliced(place, 1)
        .toSpliced(place + by, 0, moved),
    );
    this.focus(place + by);
  }

  protected remove(place: number): void {
    this.changed.emit(this.items().toSpliced(place, 1));
    this.focus(Math.max(0, place - 1));
  }

  private focus(place: number): void {
    const focus = () =>
      this.element.querySelectorAll('.item')[place]?.querySelector('input')?.focus();
    afterNextRender(focus, { injector: this.injector });
  }
}
