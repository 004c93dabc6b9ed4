import { afterNextRender, Directive, ElementRef, inject } from '@angular/core';
import { Router } from '@angular/router';

/** The h1 of a page: it takes the focus when the page has been navigated to, not when it was opened. */
@Directive({ selector: 'h1[appPageHeading]', host: { tabindex: '-1' } })
export class PageHeading {
  private readonly router = inject(Router);
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef);

  constructor() {
    const navigation = this.router.currentNavigation() ?? this.router.lastSuccessfulNavigation();
    if (navigation && navigation.id > 1) afterNextRender(() => this.focus());
  }

  focus(): void {
    this.element.nativeElement.focus({ preventScroll: true });
  }
}
