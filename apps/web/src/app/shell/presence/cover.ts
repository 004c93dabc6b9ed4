import {
  afterNextRender,
  Component,
  DestroyRef,
  DOCUMENT,
  type ElementRef,
  inject,
  signal,
  viewChild,
} from '@angular/core';
import { Title } from '@angular/platform-browser';
import { Icon } from '@closeknit/ui/icon/icon';
import { injectErrand } from '../../client/errand.ts';
import { Words } from '../../words/words.ts';
import { Door } from '../door/door.ts';
import { Leaving } from '../leaving.ts';
import { forgetUnsent } from '../offline/forget-unsent.ts';
import { QuickWayOut } from '../quick-way-out.ts';
import { Unsaved } from '../unsaved.ts';
import { SignedIn } from '../signed-in.ts';
import type { Step } from '../door/sign-in/steps.ts';
import { WaysIn } from '../door/sign-in/ways-in.ts';
import { Presence } from './presence.ts';

/**
 * Lies over a page whose session has ended. Beneath it the page stays as it was, unseen and out of
 * reach, until the same person signs in. It is modal, so that it lies above open dialogs too.
 */
@Component({
  selector: 'app-cover',
  imports: [Door, Icon, WaysIn],
  template: `<dialog
    #dialog
    closedby="none"
    aria-labelledby="cover-heading"
    (cancel)="$event.preventDefault()"
  >
    @if (wayOut.label(); as label) {
      <p class="out">
        <button class="button" type="button" (click)="wayOut.leave()">
          <ck-icon name="leave" />{{ label }}
        </button>
      </p>
    }
    <app-door>
      <h1 id="cover-heading">{{ say(heading()) }}</h1>
      <p class="soft">{{ say('shell.cover.help') }}</p>
      <app-ways-in [(step)]="step" [(sharedDevice)]="sharedDevice" [enter]="enter" />
      <p>
        <button
          class="button quiet"
          type="button"
          [attr.aria-disabled]="errand.underWay() || null"
          (click)="giveWay()"
        >
          {{ say('shell.cover.somebody-else') }}
        </button>
      </p>
    </app-door>
  </dialog>`,
  // The key as well as its cancel event: a second Escape may close without asking.
  host: { '(keydown.escape)': '$event.preventDefault()' },
  styles: `
    dialog {
      inline-size: 100vw;
      block-size: 100dvh;
      max-inline-size: none;
      max-block-size: none;
      padding: 0;
      border: 0;
      background: var(--paper);
      color: var(--ink);
      overflow-y: auto;
    }
    dialog::backdrop {
      background: var(--paper);
    }
    h1 {
      font-size: var(--step-3);
    }
    .out {
      padding: var(--space-3) var(--space-4) 0;
    }
  `,
})
export class Cover {
  private readonly leaving = inject(Leaving);
  private readonly presence = inject(Presence);
  private readonly signedIn = inject(SignedIn);
  private readonly unsaved = inject(Unsaved);
  protected readonly say = inject(Words).say;
  protected readonly wayOut = inject(QuickWayOut);
  protected readonly errand = injectErrand();
  protected readonly step = signal<Step>('password');
  protected readonly sharedDevice = signal(this.signedIn.me()?.sharedDevice ?? false);
  private readonly dialog = viewChild.required<ElementRef<HTMLDialogElement>>('dialog');

  constructor() {
    const title = inject(Title);
    const before = title.getTitle();
    title.setTitle(this.say('shell.name'));
    // What an earlier window left there as well, whichever page is open in this one.
    if (this.sharedDevice()) forgetUnsent(inject(DOCUMENT).defaultView);
    afterNextRender(() => this.show(this.dialog().nativeElement));
    inject(DestroyRef).onDestroy(() => {
      this.dialog().nativeElement.close();
      title.setTitle(before);
    });
  }

  /** The way out comes first for the Tab key; whoever is back types at once all the same. */
  private show(dialog: HTMLDialogElement): void {
    dialog.showModal();
    if (this.wayOut.label()) dialog.querySelector('input')?.focus();
  }

  protected heading(): string {
    return this.step() === 'password' ? 'shell.cover.heading' : 'shell.second-step.heading';
  }

  protected readonly enter = (): Promise<void> => this.presence.seeWhoIsBack();

  /** Whatever is left of the session ends before another person has the browser. */
  protected async giveWay(): Promise<void> {
    await this.errand.run(() => this.signedIn.signOut());
    this.unsaved.letGo();
    this.leaving.departTo('/sign-in');
  }
}
