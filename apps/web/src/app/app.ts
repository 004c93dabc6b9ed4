import { Component, inject } from '@angular/core';
import { RouterOutlet } from '@angular/router';
import { Cover } from './shell/presence/cover.ts';
import { Presence } from './shell/presence/presence.ts';
import { StillThere } from './shell/presence/still-there.ts';
import { Words } from './words/words.ts';

/** The page, and what is laid over it when nobody has touched it for a while. */
@Component({
  selector: 'app-root',
  imports: [Cover, RouterOutlet, StillThere],
  template: `
    <div [class.covered]="presence.state() === 'gone'" [inert]="presence.state() === 'gone'">
      <router-outlet />
    </div>
    @defer (when presence.state() === 'warned') {
      @if (presence.state() === 'warned') {
        <app-still-there />
      }
    }
    @defer (when presence.state() === 'gone'; prefetch when presence.state() === 'warned') {
      @if (presence.state() === 'gone') {
        <app-cover />
      }
    } @error {
      @if (presence.state() === 'gone') {
        <p class="notice" role="alert">{{ say('shell.problems.away') }}</p>
      }
    }
  `,
  styles: `
    div {
      display: contents;
    }
    .covered {
      visibility: hidden;
    }
    .notice {
      position: fixed;
      inset: var(--space-5) var(--space-4) auto;
    }
  `,
})
export class App {
  protected readonly presence = inject(Presence);
  protected readonly say = inject(Words).say;
}
