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
import { Refused } from '../../client/refused.ts';
import { Clock } from '../../times/clock.ts';
import { Leaving } from '../leaving.ts';
import { SignedIn } from '../signed-in.ts';
import { type Idling, idlingOf, timeLeft } from './idling.ts';
import { type Notice, OtherWindows } from './other-windows.ts';

const minute = 60_000;
const betweenLooks = 5000;
const touches = ['pointerdown', 'pointermove', 'keydown', 'scroll'] as const;

/**
 * Whether somebody is still there. Touches of every window count, and are told to the other side
 * once a minute. After a while without one, or once the other side knows nobody here any more,
 * the page is covered until the same person is back.
 */
@Service()
export class Presence {
  private readonly api = inject(Api);
  private readonly clock = inject(Clock);
  private readonly leaving = inject(Leaving);
  private readonly others = inject(OtherWindows);
  private readonly signedIn = inject(SignedIn);

  private readonly idling = signal<Idling>('here');
  private readonly turnedAway = signal(false);
  private readonly left = signal(minute);
  private readonly who = computed(() => this.signedIn.me()?.id);
  private lastTouch = 0;
  private lastTold = 0;
  private lastNotice = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
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

  /** A request has told the other side as much as a touch would. */
  asked(): void {
    if (this.state() !== 'gone') this.countFromNow();
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
    this.lastTouch = this.clock.now();
    if (this.lastTouch - this.lastNotice >= betweenLooks) this.tellOthers('touched');
  }

  private countFromNow(): void {
    this.lastTouch = this.lastTold = this.clock.now();
    if (this.lastTouch - this.lastNotice >= betweenLooks) this.tellOthers('touched');
    this.look();
  }

  private look(): void {
    clearTimeout(this.timer);
    const idleMinutes = this.signedIn.me()?.idleMinutes;
    if (idleMinutes === undefined || this.turnedAway()) return;
    const quiet = { lastTouch: this.lastTouch, now: this.clock.now(), idleMinutes };
    const idling = idlingOf(quiet);
    // A window that slept through everything is covered, and asks what it has missed.
    if (idling === 'gone' && this.idling() !== 'gone') this.tellOthers('asked');
    this.left.set(timeLeft(quiet));
    this.idling.set(idling);
    const isUntold = this.lastTouch > this.lastTold && quiet.now - this.lastTold >= minute;
    if (isUntold) void this.tellOtherSide();
    this.timer = setTimeout(() => this.look(), idling === 'warned' ? 1000 : betweenLooks);
  }

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
      else if (this.state() === 'here') this.tellOthers('touched');
    }
  }

  private hearOfTouch(at: number): void {
    this.lastTouch = Math.max(this.lastTouch, Math.min(at, this.clock.now()));
    this.look();
  }
}

// Being turned away covers the page on its own; anything else is made up for by the next touch.
function unlessRefused(refusal: unknown): void {
  if (!(refusal instanceof Refused)) throw refusal;
}
