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
    @let isCovered = presence.state() === 'gone';
    <div [class.covered]="isCovered" [attr.inert]="isCovered ? '' : null">
      <router-outlet />
    </div>
    @defer (when presence.state() !== 'here') {
      @switch (presence.state()) {
        @case ('warned') {
          <app-still-there />
        }
        @case ('gone') {
          <app-cover />
        }
      }
    } @error {
      @if (isCovered) {
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
