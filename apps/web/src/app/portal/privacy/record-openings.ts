import { Component, computed, inject } from '@angular/core';
import { RecordOpenings as Read } from '@closeknit/contracts/audit';
import { reading } from '../../client/reading.ts';
import { SignedIn } from '../../shell/signed-in.ts';
import { dayInWords } from '../../times/zoned-times.ts';
import { Words } from '../../words/words.ts';
import { namesFor } from '../names.ts';

const AT_FIRST = 7;

/** Who opened one's record, and what of it: never what the other's was opened for, nor how often. */
@Component({
  selector: 'app-record-openings',
  template: `
    <details [open]="isAnyUnderGlass()">
      <summary>
        <h2>{{ say('portal.opened.heading') }}</h2>
      </summary>
      <p class="soft">{{ say('portal.opened.help', names) }}</p>
      @if (resource.hasValue()) {
        @if (days().length > 0) {
          <ul class="plain">
            @for (day of days(); track day.key) {
              <li>
                <p>
                  <b>{{ day.who }}</b>
                </p>
                <p class="faint">
                  <time [attr.datetime]="day.at">{{ day.day }}</time> · {{ day.what }}
                </p>
                @if (day.isUnderGlass) {
                  <p class="faint">{{ say('portal.opened.under-glass') }}</p>
                }
              </li>
            }
          </ul>
        } @else {
          <p class="faint">{{ say('portal.opened.none') }}</p>
        }
      } @else if (resource.error()) {
        <p class="faint">{{ say('portal.opened.unread') }}</p>
      }
    </details>
  `,
  styles: `
    :host {
      display: block;
      margin-block-start: var(--space-4);
    }
    summary {
      min-block-size: 2.75rem;
      padding-block: 0.625rem;
      cursor: pointer;
    }
    h2 {
      display: inline;
    }
    ul {
      margin-block-start: var(--space-2);
    }
    li {
      padding-block: var(--space-2);
      border-block-start: 1px solid var(--line);
    }
    b {
      font-weight: 580;
    }
  `,
})
export class RecordOpenings {
  private readonly me = inject(SignedIn).partner();
  protected readonly say = inject(Words).say;
  protected readonly names = namesFor(this.me);
  protected readonly resource = reading(() => '/portal/record-openings', Read);

  protected readonly days = computed(() => {
    const { openings, zone } = this.resource.value() ?? { openings: [], zone: this.me.zone };
    const reader = { zone, locale: this.me.locale };
    return openings.slice(0, AT_FIRST).map((opening) => ({
      ...{ at: opening.at, isUnderGlass: opening.isUnderGlass },
      key: [opening.day, opening.name, opening.isUnderGlass].join(' '),
      who: this.whoOf(opening),
      what: opening.what.map((each) => this.say(`portal.opened.what.${each}`)).join(' · '),
      day: dayInWords(opening.day, reader),
    }));
  });

  /** What was opened with a reason is not for anybody to find by chance. */
  protected readonly isAnyUnderGlass = computed(() =>
    this.days().some(({ isUnderGlass }) => isUnderGlass),
  );

  private whoOf({ name, role, isTherapist }: Read['openings'][number]): string {
    const as = isTherapist ? 'therapist' : role;
    if (as === null) return name;
    return this.say(`portal.opened.who.${isTherapist ? 'yours' : as}`, { name });
  }
}
