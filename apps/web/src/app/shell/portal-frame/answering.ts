import { computed, effect, inject, Service, signal } from '@angular/core';
import { Presence } from '../presence/presence.ts';
import { SignedIn } from '../signed-in.ts';

const portal = 'portal';

/**
 * Whether whoever sits at a device that others use too has said that they are the one who is signed
 * in. It is asked for at the door, again after the page was covered, and before each exercise; what
 * was said is forgotten with the page.
 */
@Service()
export class Answering {
  private readonly signedIn = inject(SignedIn);
  private readonly said = signal<ReadonlySet<string>>(new Set());
  private readonly began = signal(false);
  private readonly isShared = computed(() => this.signedIn.me()?.sharedDevice === true);

  /** Whether anything of the portal may have been shown. */
  readonly hasBegun = computed(() => !this.isShared() || this.began());
  readonly isAskedAtDoor = computed(() => this.isAsked(portal));

  constructor() {
    const presence = inject(Presence);
    effect(() => {
      if (presence.state() === 'gone') this.forget(portal);
    });
  }

  isAsked(about: string): boolean {
    return this.isShared() && !this.said().has(about);
  }

  say(about: string): void {
    this.said.update((said) => new Set(said).add(about));
    this.began.set(true);
  }

  private forget(about: string): void {
    this.said.update((said) => new Set([...said].filter((each) => each !== about)));
  }
}
