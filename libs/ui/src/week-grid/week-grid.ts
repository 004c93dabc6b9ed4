import {
  afterNextRender,
  afterRenderEffect,
  Component,
  computed,
  DOCUMENT,
  type ElementRef,
  inject,
  input,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { cellOf } from './cells.ts';
import type { GridDay, GridItem } from './grid-day.ts';
import { nextItem } from './next-item.ts';

export type Turn = 'back' | 'forth' | 'today';

const HOURS_WIDTH = 64;

const turns: Record<string, Turn> = { PageUp: 'back', PageDown: 'forth', t: 'today' };

/**
 * A week as a table of hours and days. One stop for the Tab key; inside, arrows go from one
 * session or opening to the next, and PageUp, PageDown and T turn to another week.
 */
@Component({
  selector: 'ck-week-grid',
  template: `
    <div #scroller class="sheet">
      <table
        #table
        role="grid"
        [attr.aria-label]="label()"
        [attr.aria-describedby]="describedBy()"
        [tabindex]="stop() ? -1 : 0"
        (keydown)="move($event)"
      >
        <thead>
          <tr>
            <td></td>
            @for (day of days(); track day.date) {
              <th scope="col" [attr.aria-current]="day.isToday ? 'date' : null">
                <span class="faint">{{ day.weekday }}</span>
                <b>{{ day.number }}</b>
              </th>
            }
          </tr>
        </thead>
        <tbody>
          @for (row of rows(); track row.hour) {
            <tr>
              <th scope="row">
                <span>{{ row.label }}</span>
              </th>
              @for (cell of row.cells; track cell.date) {
                <td [class.today]="cell.isToday">
                  @for (piece of cell.closed; track piece.top) {
                    <div
                      class="closed"
                      [style.inset-block-start]="piece.top * 100 + '%'"
                      [style.block-size]="piece.length * 100 + '%'"
                    ></div>
                  }
                  @for (placed of cell.placed; track placed.item.id) {
                    <button
                      type="button"
                      [class]="placed.item.kind"
                      [attr.data-id]="placed.item.id"
                      [attr.aria-label]="placed.item.label"
                      [tabindex]="placed.item.id === stop() ? 0 : -1"
                      [style.inset-block-start.rem]="placed.top * 4"
                      [style.block-size.rem]="placed.length * 4 - 0.125"
                      (focus)="stayAt(placed.item)"
                      (click)="chosen.emit(placed.item)"
                    >
                      <b>{{ placed.item.title }}</b>&ngsp;
                      @if (placed.item.note) {
                        <span>{{ placed.item.note }}</span>
                      }
                    </button>
                  }
                  @if (cell.now !== null) {
                    <div class="now" [style.inset-block-start.rem]="cell.now * 4"></div>
                  }
                </td>
              }
            </tr>
          }
        </tbody>
      </table>
    </div>
  `,
  styleUrl: './week-grid.css',
})
export class WeekGrid {
  readonly label = input.required<string>();
  readonly describedBy = input<string>();
  readonly days = input.required<readonly GridDay[]>();
  /** The hours shown, `[9, 10, 11]`. */
  readonly hours = input.required<readonly number[]>();
  readonly chosen = output<GridItem>();
  readonly turned = output<Turn>();

  private readonly table = viewChild.required<ElementRef<HTMLElement>>('table');
  private readonly scroller = viewChild.required<ElementRef<HTMLElement>>('scroller');
  private isTurning = false;
  private readonly lastAt = signal<string | undefined>(undefined);
  private readonly items = computed(() => this.days().flatMap(({ items }) => items));

  protected readonly rows = computed(() =>
    this.hours().map((hour) => ({
      hour,
      label: `${hour}:00`.padStart(5, '0'),
      cells: this.days().map((day) => cellOf(day, hour)),
    })),
  );
  /** The item that Tab comes to: the last one used, else the first of today, else the first. */
  protected readonly stop = computed(() => {
    const items = this.items();
    const last = items.find(({ id }) => id === this.lastAt());
    const ofToday = this.days().find(({ isToday }) => isToday)?.items[0];
    return (last ?? ofToday ?? items[0])?.id;
  });

  constructor() {
    // On a narrow screen the days lie side by side out of sight; the first one seen is today.
    afterNextRender(() => {
      const scroller = this.scroller().nativeElement;
      const today = scroller.querySelector<HTMLElement>('th[aria-current]');
      if (today) scroller.scrollLeft = today.offsetLeft - HOURS_WIDTH;
    });
    const page = inject(DOCUMENT);
    // What had the focus goes away with its week; the keys must reach the next one all the same.
    afterRenderEffect(() => {
      this.days();
      if (this.isTurning && page.activeElement === page.body) this.enter();
    });
  }

  /** Puts the focus into the week, when it has been turned by key; an empty one holds it itself. */
  enter(): void {
    const table = this.table().nativeElement;
    (this.buttonOf(this.stop()) ?? table).focus();
  }

  protected stayAt(item: GridItem): void {
    this.lastAt.set(item.id);
    this.isTurning = false;
  }

  protected move(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const turn = turns[event.key];
    if (turn) {
      event.preventDefault();
      this.isTurning = true;
      this.turned.emit(turn);
      return;
    }
    const from = this.items().find(({ id }) => id === this.stop());
    const to = from && nextItem(this.days(), from, event.key);
    if (!to) return;
    event.preventDefault();
    this.buttonOf(to.id)?.focus();
  }

  private buttonOf(id: string | undefined): HTMLElement | null {
    return this.table().nativeElement.querySelector(`[data-id="${id}"]`);
  }
}
