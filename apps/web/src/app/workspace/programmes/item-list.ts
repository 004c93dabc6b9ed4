import {
  afterNextRender,
  Component,
  computed,
  ElementRef,
  inject,
  Injector,
  input,
  model,
  signal,
} from '@angular/core';
import { type DeliveryRule, MOST_ITEMS } from '@closeknit/contracts/programmes';
import { Words } from '../../words/words.ts';
import type { EditedItem, OfferedExercise } from './edited-item.ts';
import { ItemAdding } from './item-adding.ts';
import { RuleField } from './rule-field.ts';

/** Exercises in their order, to be moved, skipped, taken out and added to. */
@Component({
  selector: 'app-item-list',
  imports: [ItemAdding, RuleField],
  template: `
    <ol class="plain">
      @for (item of rows(); track item.row; let at = $index; let last = $last) {
        <li [class.skipped]="item.skipped">
          <b>{{ item.title }}</b>
          @if (item.skipped) {
            <p class="faint">{{ say('workspace.courses.will-be-skipped') }}</p>
          } @else {
            <app-rule-field
              [rule]="item.rule"
              [isFirst]="at === 0 && isBeginning()"
              [error]="errors().get(at) ?? ''"
              (ruleChange)="setRule(at, $event)"
            />
          }
          <div class="acts">
            <button class="button quiet" type="button" [disabled]="at === 0" (click)="move(at, -1)">
              {{ say('workspace.courses.earlier') }}
              <span class="visually-hidden">{{ item.title }}</span>
            </button>
            <button class="button quiet" type="button" [disabled]="last" (click)="move(at, 1)">
              {{ say('workspace.courses.later') }}
              <span class="visually-hidden">{{ item.title }}</span>
            </button>
            @if (maySkip()) {
              <button class="button quiet" type="button" (click)="skip(at)">
                {{ say('workspace.courses.' + (item.skipped ? 'unskip' : 'skip')) }}
                <span class="visually-hidden">{{ item.title }}</span>
              </button>
            }
            <button class="button quiet" type="button" (click)="takeOut(at)">
              {{ say('workspace.courses.take-out') }}
              <span class="visually-hidden">{{ item.title }}</span>
            </button>
          </div>
        </li>
      } @empty {
        <li class="soft" [class.wrong]="fault()">
          {{ fault() || nothing() || say('workspace.courses.nothing-ahead') }}
        </li>
      }
    </ol>
    <p class="visually-hidden" role="status">{{ happened() }}</p>
    @if (isFull()) {
      <p class="faint">{{ say('workspace.courses.full', { most }) }}</p>
    } @else {
      <app-item-adding [exercises]="exercises()" (added)="add($event)" />
    }
  `,
  styleUrl: './item-list.css',
})
export class ItemList {
  private readonly injector = inject(Injector);
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  protected readonly say = inject(Words).say;

  readonly items = model.required<readonly EditedItem[]>();
  readonly exercises = input.required<readonly OfferedExercise[]>();
  readonly errors = input<ReadonlyMap<number, string>>(new Map());
  readonly maySkip = input(false);
  /** Whether nothing has come before the first of them. */
  readonly isBeginning = input(true);
  /** What stands there instead of exercises. */
  readonly nothing = input('');
  /** Why it must not stay without any. */
  readonly fault = input('');
  protected readonly most = MOST_ITEMS;
  protected readonly isFull = computed(() => this.items().length >= MOST_ITEMS);
  /** Each under a name that no other has: one that comes twice must not share its row. */
  protected readonly rows = computed(() =>
    this.items().map((item, at, all) => ({
      ...item,
      row: `${item.exerciseKey} ${all.slice(0, at).filter((each) => isSame(each, item)).length}`,
    })),
  );
  /** What has just become of one, for who does not see it. */
  protected readonly happened = signal('');

  protected setRule(at: number, rule: DeliveryRule): void {
    this.items.update((items) => items.with(at, { ...(items[at] as EditedItem), rule }));
  }

  protected move(at: number, by: -1 | 1): void {
    const items = [...this.items()];
    const [item] = items.splice(at, 1) as [EditedItem];
    items.splice(at + by, 0, item);
    this.items.set(items);
    const facts = { title: item.title, place: at + by + 1 };
    this.happened.set(this.say('workspace.courses.moved', facts));
    this.focusOn(at + by, by === -1 ? 0 : 1);
  }

  protected skip(at: number): void {
    const item = this.items()[at] as EditedItem;
    this.items.update((items) => items.with(at, { ...item, skipped: !item.skipped }));
  }

  protected takeOut(at: number): void {
    const { title } = this.items()[at] as EditedItem;
    this.items.update((items) => items.toSpliced(at, 1));
    this.happened.set(this.say('workspace.courses.taken-out', { title }));
    this.focusOn(Math.min(at, this.items().length - 1), 3);
  }

  protected add(item: EditedItem): void {
    this.items.update((items) => [...items, item]);
    this.happened.set(this.say('workspace.courses.added', { title: item.title }));
  }

  // A row that moves is put elsewhere in the page, and what was pressed loses the focus.
  private focusOn(at: number, button: number): void {
    const focus = () => {
      const row = this.element.querySelectorAll('ol > li')[at];
      const buttons = [...(row?.querySelectorAll<HTMLButtonElement>('.acts button') ?? [])];
      const wanted = buttons[button];
      (wanted?.disabled ? buttons.find(({ disabled }) => !disabled) : wanted)?.focus();
    };
    afterNextRender(focus, { injector: this.injector });
  }
}

const isSame = (one: EditedItem, other: EditedItem) => one.exerciseKey === other.exerciseKey;
