import { DestroyRef, Directive, DOCUMENT, ElementRef, inject } from '@angular/core';
import { asOnPaper } from './as-on-paper.ts';

// What stays of a sheet within a margin of a centimetre, and a little less.
const WIDTH = '188mm';
const MILLIMETRE = 96 / 25.4;
const [A4, LETTER] = [273 * MILLIMETRE, 255 * MILLIMETRE];

/** From the print one likes to read down to the smallest that can still be read, in points. */
export const PRINTS: readonly number[] = [8.5, 8, 7.5, 7, 6.5, 6];
const ON_MORE = 7;

/** The largest print that fits; what fits in none goes on on a second page, in print that is easier to read. */
export function printFor(fits: (points: number) => boolean): number {
  return PRINTS.find(fits) ?? ON_MORE;
}

/** How high a sheet is where somebody with these languages prints: letters are used in few countries. */
export function sheetOf(languages: readonly string[]): number {
  const regions = languages.flatMap((language) => /-([A-Z]{2})$/.exec(language)?.[1] ?? []);
  return regions.length > 0 && !['US', 'CA', 'MX', 'PH'].includes(regions[0]!) ? A4 : LETTER;
}

/**
 * Sets what it stands on in the largest print in which it keeps to one sheet, tried just before it is
 * printed: how much room words take is known to the fonts of this machine alone. Its styles read `--print`.
 */
@Directive({ selector: '[appOneSheet]' })
export class OneSheet {
  private readonly document = inject(DOCUMENT);
  private readonly sheet: HTMLElement = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  constructor() {
    const fit = (): void => this.fit();
    const view = this.document.defaultView;
    view?.addEventListener('beforeprint', fit);
    inject(DestroyRef).onDestroy(() => view?.removeEventListener('beforeprint', fit));
  }

  private fit(): void {
    const { style } = this.sheet;
    const set = (points: number): void => style.setProperty('--print', `${points}pt`);
    const height = sheetOf(this.document.defaultView?.navigator.languages ?? []);
    const print = asOnPaper(this.document, () => {
      style.setProperty('width', WIDTH);
      return printFor((points) => {
        set(points);
        return this.sheet.scrollHeight <= height;
      });
    });
    style.removeProperty('width');
    set(print);
  }
}
