import {
  computed,
  DestroyRef,
  DOCUMENT,
  effect,
  inject,
  Service,
  signal,
  untracked,
} from '@angular/core';
import { Api } from '../../client/api.ts';
import { unlessRefused } from '../../client/refused.ts';
import { Clock } from '../../times/clock.ts';
import { Leaving } from '../leaving.ts';
import { SignedIn } from '../signed-in.ts';
import { CoverMark } from './cover-mark.ts';
import { type Idling, idlingOf, timeLeft } from './idling.ts';
import { type Notice, OtherWindows } from './other-windows.ts';

const minute = 60_000;
const betweenLooks = 5000;
/** Another window that knows of a later touch has this long to say so. */
const forOthers = 1000;
// Not scrolling itself: a page may scroll without anybody.
const touches = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchmove'] as const;

/**
 * Whether somebody is still there. Touches of every window count, and each window tells the other
 * side of its own once a minute; nothing a page does by itself counts. After a while without one
 * the page is covered and the session ended; and it is covered, too, once the other side knows
 * nobody here any more. It stays so until the same person is back.
 */
@Service()
export class Presence {
  private readonly api = inject(Api);
  private readonly clock = inject(Clock);
  private readonly leaving = inject(Leaving);
  private readonly mark = inject(CoverMark);
  private readonly others = inject(OtherWindows);
  private readonly signedIn = inject(SignedIn);

  private readonly idling = signal<Idling>('here');
  private readonly turnedAway = signal(false);
  private readonly left = signal(minute);
  private readonly who = computed(() => this.signedIn.me()?.id);
  // Whoever opened the page was there when it was opened.
  private lastTouch = this.clock.now();
  private lastOwnTouch = 0;
  private lastTold = 0;
  private lastNotice = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private isEnding = false;
  private back = Promise.withResolvers<void>();

  readonly state = computed<Idling>(() => (this.turnedAway() ? 'gone' : this.idling()));
  /** Whole seconds until the page is covered, once there is a warning. */
  readonly secondsLeft = computed(() => Math.ceil(this.left() / 1000));

  constructor() {
    this.watch();
    this.others.listen((notice) => this.hear(notice));
    effect(() => {
      if (this.who() === undefined) return;
      untracked(() => this.countFromNow());
    });
  }

  /** A request has told the other side of every touch before it. It is none itself. */
  asked(): void {
    if (this.state() !== 'gone') this.lastTold = this.clock.now();
  }

  /** Somebody has answered the warning. */
  async stay(): Promise<void> {
    this.countFromNow();
    await this.tellOtherSide();
  }

  /** The other side knows nobody here: the page waits for the same person. */
  cover(): void {
    if (this.who() !== undefined) this.turnedAway.set(true);
  }

  /** Resolves when the same person is back. */
  untilBack(): Promise<void> {
    return this.back.promise;
  }

  /** After a sign-in on the cover or in another window: somebody else gets a fresh page. */
  async seeWhoIsBack(): Promise<void> {
    const there = await this.signedIn.whoIsThere();
    if (there !== 'nobody') this.mark.clear();
    if (there === 'other') this.leaving.departTo('/');
    if (there !== 'same' || this.state() !== 'gone') return;
    this.turnedAway.set(false);
    this.countFromNow();
    this.back.resolve();
    this.back = Promise.withResolvers();
    this.others.tell({ kind: 'entered' });
  }

  private watch(): void {
    const page = inject(DOCUMENT);
    const touch = () => this.touch();
    const look = () => this.look();
    const how = { capture: true, passive: true };
    for (const kind of touches) page.addEventListener(kind, touch, how);
    page.addEventListener('visibilitychange', look);
    inject(DestroyRef).onDestroy(() => {
      clearTimeout(this.timer);
      for (const kind of touches) page.removeEventListener(kind, touch, how);
      page.removeEventListener('visibilitychange', look);
    });
  }

  private touch(): void {
    // Once there is a warning only its answer counts, not a sleeve on the mouse.
    if (this.state() !== 'here') return;
    this.noteTouch();
  }

  private countFromNow(): void {
    this.lastTold = this.clock.now();
    this.noteTouch();
    this.look();
  }

  private noteTouch(): void {
    this.lastTouch = this.lastOwnTouch = this.clock.now();
    if (this.lastTouch - this.lastNotice >= betweenLooks) this.tellOthers('touched');
  }

  private look(): void {
    clearTimeout(this.timer);
    const idleMinutes = this.signedIn.me()?.idleMinutes;
    if (idleMinutes === undefined || this.turnedAway()) return;
    const quiet = { lastTouch: this.lastTouch, now: this.clock.now(), idleMinutes };
    const before = this.idling();
    this.left.set(timeLeft(quiet));
    this.idling.set(idlingOf(quiet));
    if (this.idling() === 'gone') return this.goQuiet(before);
    if (before === 'gone') this.mark.clear();
    const isUntold = this.lastOwnTouch > this.lastTold && quiet.now - this.lastTold >= minute;
    if (isUntold) void this.tellOtherSide();
    this.lookAgainIn(this.idling() === 'warned' ? 1000 : betweenLooks);
  }

  /** A window that slept through everything is covered, and asks what it has missed. */
  private goQuiet(before: Idling): void {
    if (before === 'gone') void this.endSession();
    else {
      this.mark.set();
      this.tellOthers('asked');
    }
    this.lookAgainIn(before === 'gone' ? betweenLooks : forOthers);
  }

  /** The other side would go on knowing the person for a while, and show a fresh page to anybody. */
  private async endSession(): Promise<void> {
    if (this.isEnding) return;
    this.isEnding = true;
    const ended = this.signedIn.whoIsThere().then(async (there) => {
      if (this.idling() !== 'gone') return;
      if (there === 'same') await this.signedIn.signOut();
      // Somebody else has the browser by now: what they opened is theirs.
      if (there === 'other') this.mark.clear();
      this.turnedAway.set(true);
    });
    await ended.catch(unlessRefused).finally(() => (this.isEnding = false));
  }

  private lookAgainIn(wait: number): void {
    this.timer = setTimeout(() => this.look(), wait);
  }

  // Being turned away covers the page on its own; anything else is made up for by the next touch.
  private async tellOtherSide(): Promise<void> {
    this.lastTold = this.clock.now();
    await this.api.send({ method: 'POST', path: '/me/stay' }).catch(unlessRefused);
  }

  private tellOthers(kind: 'touched' | 'asked'): void {
    const who = this.who();
    if (who === undefined) return;
    this.lastNotice = this.clock.now();
    this.others.tell({ kind, who, at: this.lastTouch });
  }

  private hear(notice: Notice): void {
    if (notice.kind === 'left') this.cover();
    else if (notice.kind === 'entered') {
      if (this.state() === 'gone') void this.seeWhoIsBack().catch(unlessRefused);
    } else if (notice.who === this.who()) {
      if (notice.kind === 'touched') this.hearOfTouch(notice.at);
      else if (this.state() !== 'gone') this.tellOthers('touched');
    }
  }

  private hearOfTouch(at: number): void {
    this.lastTouch = Math.max(this.lastTouch, Math.min(at, this.clock.now()));
    this.look();
  }
}
