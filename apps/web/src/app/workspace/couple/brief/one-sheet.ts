import { DestroyRef, Directive, DOCUMENT, ElementRef, inject } from '@angular/core';
import { asOnPaper } from './as-on-paper.ts';

// What stays of a sheet with a margin of a centimetre: as narrow as A4, as low as a letter, and a little less.
const SHEET = { width: '188mm', height: 255 * (96 / 25.4) };

/** From the print one likes to read down to the smallest that can still be read, in points. */
export const PRINTS: readonly number[] = [8.5, 8, 7.5, 7, 6.5, 6];

/** The largest print that fits; what fits in none goes on on a second page, in the print one likes to read. */
export function printFor(fits: (points: number) => boolean): number {
  return PRINTS.find(fits) ?? PRINTS[0]!;
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
    const print = asOnPaper(this.document, () => {
      style.setProperty('width', SHEET.width);
      return printFor((points) => {
        set(points);
        return this.sheet.scrollHeight <= SHEET.height;
      });
    });
    style.removeProperty('width');
    set(print);
  }
}
