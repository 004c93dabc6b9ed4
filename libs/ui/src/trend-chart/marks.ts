import { Component, computed, input } from '@angular/core';
import type { Frame } from './frame.ts';
import type { ChartLine, ChartMark } from './lines.ts';

export type RowKind = ChartMark['kind'] | 'missed';

export interface MarkRow {
  readonly kind: RowKind;
  /** Whose missed days these are. */
  readonly place: ChartLine['place'] | null;
  readonly days: readonly string[];
}

const KINDS = ['session', 'exercise', 'life'] as const;

/** Each kind of mark in a row of its own, and each partner's missed days; no row is empty. */
export function markRows(lines: readonly ChartLine[], marks: readonly ChartMark[]): MarkRow[] {
  const happened = KINDS.map((kind) => ({
    ...{ kind, place: null },
    days: [...new Set(marks.filter((mark) => mark.kind === kind).map(({ day }) => day))],
  }));
  const missed = lines.map(({ place, missed: days }) => ({ kind: 'missed' as const, place, days }));
  return [...happened, ...missed].filter(({ days }) => days.length > 0);
}

/** The shape of each kind, around the middle of a ten by ten square. */
export const SHAPES: Record<RowKind, string> = {
  session: 'M-5-4H5L0 4z',
  exercise: 'M-4-4H4V4H-4z',
  life: 'M-3 5V-5H5L2-2 5 1H-3',
  missed: 'M-3-3 3 3M3-3-3 3',
};

/** What happened, row by row beneath the lines, each kind by its shape. */
@Component({
  selector: '[ckMarks]',
  template: `@for (row of drawn(); track $index) {
    @for (x of row.xs; track x) {
      <svg:path
        [class]="row.kind"
        [class.first]="row.place === 'first'"
        [class.second]="row.place === 'second'"
        [attr.d]="shapes[row.kind]"
        [attr.transform]="'translate(' + x + ' ' + row.y + ')'"
      />
    }
  }`,
  styles: `
    path {
      fill: var(--ink-faint);
    }
    .exercise {
      fill: none;
      stroke: var(--ink-faint);
      stroke-width: 1.8;
    }
    .life {
      fill: var(--ink-soft);
      stroke: var(--ink-soft);
      stroke-width: 1.2;
    }
    .missed {
      fill: none;
      stroke-width: 1.6;
    }
    .missed.first {
      stroke: var(--first);
    }
    .missed.second {
      stroke: var(--second);
    }
  `,
})
export class Marks {
  readonly frame = input.required<Frame>();
  readonly rows = input.required<readonly MarkRow[]>();

  protected readonly shapes = SHAPES;
  protected readonly drawn = computed(() =>
    this.rows().map(({ kind, place, days }, at) => ({
      ...{ kind, place },
      xs: days.map((day) => this.frame().across(day)),
      y: this.frame().row(at),
    })),
  );
}
