import { Component, inject, input } from '@angular/core';
import type { Account } from '@closeknit/contracts/account';
import { Tag } from '@closeknit/ui/tag/tag';
import { Api } from '../client/api.ts';
import { injectErrand } from '../client/errand.ts';
import { FormError } from '../shell/form-error.ts';
import { Leaving } from '../shell/leaving.ts';
import { Words } from '../words/words.ts';
import { injectDates } from './dates.ts';

type Seat = Account['seats'][number];

/** The practices and couples one has a place in. Going over opens everything anew. */
@Component({
  selector: 'app-seat-list',
  imports: [FormError, Tag],
  template: `
    <h2>{{ say('account.seats.heading') }}</h2>
    <p class="soft">{{ say('account.seats.help') }}</p>
    <app-form-error [text]="errand.refusal()" />
    <ul class="plain">
      @for (seat of seats(); track seat.actorId) {
        <li>
          <div>
            <p>{{ nameOf(seat) }}</p>
            @if (togetherIn(seat); as together) {
              <p class="faint">{{ together }}</p>
            }
          </div>
          @if (seat.current) {
            <ck-tag tone="action">{{ say('account.seats.here') }}</ck-tag>
          } @else {
            <button
              class="button"
              type="button"
              [attr.aria-label]="goTo(seat)"
              (click)="take(seat)"
            >
              {{ say('account.seats.go') }}
            </button>
          }
        </li>
      }
    </ul>
  `,
  styleUrl: './rows.css',
})
export class SeatList {
  private readonly api = inject(Api);
  private readonly dates = injectDates();
  private readonly leaving = inject(Leaving);
  protected readonly say = inject(Words).say;
  protected readonly errand = injectErrand();

  readonly seats = input.required<readonly Seat[]>();

  protected nameOf({ practiceName, role }: Seat): string {
    return this.say('account.seats.as', { practice: practiceName, role: role ?? 'partner' });
  }

  /** Two couples of one practice look alike but for this. */
  protected togetherIn({ couple }: Seat): string {
    if (!couple) return '';
    const facts = { other: couple.otherName, day: this.dates.fullDay(couple.since) };
    return this.say(`account.seats.${couple.isOver ? 'with-over' : 'with'}`, facts);
  }

  protected goTo({ practiceName: practice, couple }: Seat): string {
    if (!couple) return this.say('account.seats.go-named', { practice });
    return this.say('account.seats.go-named-with', { practice, other: couple.otherName });
  }

  protected async take({ actorId }: Seat): Promise<void> {
    const wish = { method: 'PUT', path: '/account/seat', body: { actorId } } as const;
    if (await this.errand.run(() => this.api.send(wish))) this.leaving.departTo('/');
  }
}
