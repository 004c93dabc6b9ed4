import { ApplicationRef, Component, DestroyRef, DOCUMENT, inject, isDevMode } from '@angular/core';
import { RouterLink, RouterLinkActive, RouterOutlet } from '@angular/router';
import { Icon, type IconName } from '@closeknit/ui/icon/icon';
import { Refused } from '../../client/refused.ts';
import { Words } from '../../words/words.ts';
import { Leaving } from '../leaving.ts';
import { Presence } from '../presence/presence.ts';
import { Answering } from './answering.ts';
import { WhoAnswers } from './who-answers.ts';
import { BrandLook } from '../brand/brand-look.ts';
import { SignOut } from '../sign-out/sign-out.ts';
import { SignedIn } from '../signed-in.ts';
import { threeShifts } from '../three-shifts.ts';

interface Place {
  readonly path: string;
  readonly icon: IconName;
  readonly name: string;
}

/** The couple's side: the way out first, who is answering, and four places. */
@Component({
  selector: 'app-portal-frame',
  imports: [Icon, RouterLink, RouterLinkActive, RouterOutlet, SignOut, WhoAnswers],
  templateUrl: './portal-frame.html',
  styleUrl: './portal-frame.css',
  hostDirectives: [BrandLook],
  host: {
    '(document:keydown)': 'listen($event)',
    '(document:keyup)': 'listen($event)',
    '(document:visibilitychange)': 'askAgain()',
    '(window:pageshow)': 'forget($event)',
  },
})
export default class PortalFrame {
  private readonly document = inject(DOCUMENT);
  private readonly leaving = inject(Leaving);
  private readonly presence = inject(Presence);
  private readonly signedIn = inject(SignedIn);
  private readonly isThirdShift = threeShifts();
  protected readonly answering = inject(Answering);
  protected readonly say = inject(Words).say;
  protected readonly me = this.signedIn.partner();
  protected readonly brand = inject(BrandLook).brand;

  protected readonly places: readonly Place[] = [
    { path: '/portal', icon: 'home', name: 'portal.places.week' },
    { path: '/portal/check-ins', icon: 'pulse', name: 'portal.places.check-ins' },
    { path: '/portal/sessions', icon: 'calendar', name: 'portal.places.sessions' },
    { path: '/portal/privacy', icon: 'lock', name: 'portal.places.privacy' },
  ];

  constructor() {
    this.leaving.isOffered.set(true);
    inject(DestroyRef).onDestroy(() => this.leaving.isOffered.set(false));
    const app = inject(ApplicationRef);
    if (!isDevMode()) void app.whenStable().then(() => this.keepFiles());
  }

  // Only what partners need is kept, and only where one has come in.
  private async keepFiles(): Promise<void> {
    const { keepFiles } = await import('../offline/keep-files.ts');
    const page = this.document.defaultView;
    if (page) await keepFiles(page);
  }

  protected leave(): void {
    this.leaving.leaveQuickly();
  }

  protected listen(event: KeyboardEvent): void {
    if (this.isThirdShift(event)) this.leave();
  }

  /** The other partner may have signed in meanwhile, in another tab of this browser. */
  protected async askAgain(): Promise<void> {
    if (this.document.visibilityState !== 'visible') return;
    const there = await this.signedIn.whoIsThere().catch((error: unknown) => {
      if (error instanceof Refused) return 'same';
      throw error;
    });
    if (there === 'other') this.leaving.departTo('/');
    if (there === 'nobody') this.presence.cover();
  }

  /** The Back button may bring a page out of the browser's memory; that page must ask again. */
  protected forget(event: PageTransitionEvent): void {
    if (event.persisted) this.leaving.departTo('/');
  }
}
