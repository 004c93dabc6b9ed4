import { DOCUMENT, inject, Service, signal } from '@angular/core';
import { forgetUnsent } from './offline/forget-unsent.ts';
import { bypass } from './offline/past-worker.ts';
import { OtherWindows } from './presence/other-windows.ts';

const neutralPage = 'https://www.bbc.com/weather';

/** The ways off this page that leave nothing of it in memory or on screen. */
@Service()
export class Leaving {
  private readonly document = inject(DOCUMENT);
  private readonly others = inject(OtherWindows);
  private readonly lastWords = new Set<() => void>();
  private quickly = false;

  /** Whether the page at hand shows a quick way out. */
  readonly isOffered = signal(false);

  /** Somebody is coming into the room: nothing may hold the page back, not even unsaved words. */
  get isQuick(): boolean {
    return this.quickly;
  }

  /** What may still be sent on the way out; it must not wait for an answer. */
  onQuickLeave(send: () => void): void {
    this.lastWords.add(send);
  }

  /** Blanks the page, signs out, and puts a neutral page in this one's place in the history. */
  leaveQuickly(): void {
    this.quickly = true;
    this.document.title = '';
    this.document.body.replaceChildren();
    for (const send of this.lastWords) send();
    forgetUnsent(this.document.defaultView);
    // A beacon outlives the page; without it the Back button would open the portal again.
    const nothing = new Blob(['{}'], { type: 'application/json' });
    this.document.defaultView?.navigator.sendBeacon(`/api/sign-out?${bypass}`, nothing);
    // Other windows of this browser must not go on showing what this one no longer does.
    this.others.tell({ kind: 'left' });
    this.departTo(neutralPage);
  }

  /** A fresh page, so that nothing the last person did stays in memory. */
  departTo(address: string): void {
    this.document.defaultView?.location.replace(address);
  }
}
