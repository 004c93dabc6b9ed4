import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { PortalSession } from '@closeknit/contracts/appointments';
import { SignedIn } from '../../shell/signed-in.ts';
import { Words } from '../../words/words.ts';
import { sessionTimes } from '../session-times.ts';

/** When the couple's next session is, on one's own clock first. */
@Component({
  selector: 'app-next-session',
  imports: [RouterLink],
  template: `@if (next(); as next) {
      <p>
        {{ next.day }}, <strong class="numbers">{{ next.hour }}</strong>
        {{ say('portal.session.own-time') }}
        @if (next.place) {
          · {{ next.place }}
        }
        @if (next.elsewhere) {
          <br /><span class="soft">{{ next.elsewhere }}</span>
        }
      </p>
      @if (isAsked()) {
        <a class="reach" routerLink="/portal/sessions">{{ say('portal.week.say-whether') }}</a>
      }
    } @else {
      <p class="soft">{{ say('portal.week.no-session') }}</p>
    }`,
  styles: `
    strong {
      font-weight: 620;
    }
  `,
})
export class NextSession {
  private readonly me = inject(SignedIn).partner();
  protected readonly say = inject(Words).say;

  readonly session = input.required<PortalSession | null>();
  readonly today = input.required<string>();

  /** Somebody who has not said whether they come is asked here, too. */
  protected readonly isAsked = computed(() => {
    const session = this.session();
    return (
      session?.state === 'booked' &&
      session.attending.some(({ partnerId, confirmed }) => partnerId === this.me.id && !confirmed)
    );
  });

  protected readonly next = computed(() => {
    const session = this.session();
    return session && sessionTimes({ say: this.say, me: this.me, today: this.today() })(session);
  });
}
