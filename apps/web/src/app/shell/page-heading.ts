import { afterNextRender, Directive, ElementRef, inject, Service } from '@angular/core';

@Service()
class Headings {
  anyShown = false;
}

/**
 * The h1 of a page. Each one takes the focus as it comes, save the very first: whoever has just
 * opened the site begins at its top.
 */
@Directive({ selector: 'h1[appPageHeading]', host: { tabindex: '-1' } })
export class PageHeading {
  private readonly headings = inject(Headings);
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef);

  constructor() {
    if (this.headings.anyShown) afterNextRender(() => this.focus());
    this.headings.anyShown = true;
  }

  focus(): void {
    this.element.nativeElement.focus({ preventScroll: true });
  }
}
