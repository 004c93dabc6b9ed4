import { Component, type ElementRef, inject, input, viewChild } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';
import { Words } from '../../../words/words.ts';
import type { Tab } from './tabs-for.ts';

/**
 * One link for each side of a couple. Where they do not fit they scroll sideways, fade out at the
 * edge, and the one that is open stands in the middle.
 */
@Component({
  selector: 'app-couple-tabs',
  imports: [RouterLink, RouterLinkActive],
  template: `<nav #row [attr.aria-label]="say('workspace.couple.tabs', { name: name() })">
    @for (tab of tabs(); track tab) {
      <a
        #link
        [routerLink]="tab"
        routerLinkActive
        ariaCurrentWhenActive="page"
        (isActiveChange)="bringIn(link, $event)"
        >{{ say('workspace.couple.' + tab) }}</a
      >
    }
  </nav>`,
  styleUrl: './couple-tabs.css',
})
export class CoupleTabs {
  private readonly row = viewChild.required<ElementRef<HTMLElement>>('row');
  protected readonly say = inject(Words).say;

  /** Whose sides they are. */
  readonly name = input.required<string>();
  readonly tabs = input.required<readonly Tab[]>();

  /** Only the row scrolls: the page stays where it is. */
  protected bringIn(link: HTMLElement, isOpen: boolean): void {
    if (!isOpen) return;
    const row = this.row().nativeElement;
    row.scrollLeft = link.offsetLeft - (row.clientWidth - link.offsetWidth) / 2;
  }
}
