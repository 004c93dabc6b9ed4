import { Component, computed, inject } from '@angular/core';
import { BreakGlasses } from '@closeknit/contracts/access';
import { RecordOpenings } from '@closeknit/contracts/audit';
import { EmptyState } from '@closeknit/ui/empty-state/empty-state';
import { Tag } from '@closeknit/ui/tag/tag';
import { reading } from '../../../client/reading.ts';
import { Waiting } from '../../../shell/waiting/waiting.ts';
import { dayInWords, withYear } from '../../../times/zoned-times.ts';
import { Words } from '../../../words/words.ts';
import { injectGlassWords } from '../../glass/glass-words.ts';
import { OwnTimes } from '../../own-times.ts';
import { CoupleAtHand } from '../couple-at-hand.ts';

/** Who opened this couple's record, day by day, and every time somebody did so with a reason. */
@Component({
  selector: 'app-opened-tab',
  imports: [EmptyState, Tag, Waiting],
  template: `
    @if (resource.hasValue()) {
      <div class="stack">
        @if (withReason().length > 0) {
          <section aria-labelledby="with-reason">
            <h2 id="with-reason">{{ say('workspace.opened.with-reason') }}</h2>
            <ul class="plain sheet">
              @for (glass of withReason(); track glass.id) {
                <li>
                  <p>
                    <b>{{ glass.who }}</b>&ngsp;
                    @if (glass.isOpen) {
                      <ck-tag tone="clay">{{ say('workspace.glass.is-open') }}</ck-tag>
                    }
                  </p>
                  <p class="soft">{{ glass.when }}</p>
                  <p>{{ glass.reason }}</p>
                </li>
              }
            </ul>
          </section>
        }
        <section aria-labelledby="by-day">
          <h2 id="by-day">{{ say('workspace.opened.heading') }}</h2>
          <p class="soft">{{ say('workspace.opened.help') }}</p>
          @if (days().length > 0) {
            <ul class="plain sheet">
              @for (day of days(); track day.key) {
                <li class="day">
                  <div>
                    <p>
                      <b>{{ day.who }}</b>&ngsp;
                      @if (day.isUnderGlass) {
                        <ck-tag tone="clay">{{ say('workspace.opened.under-glass') }}</ck-tag>
                      }
                    </p>
                    <p class="soft">{{ day.what }}</p>
                  </div>
                  <time class="soft" [attr.datetime]="day.at">{{ day.day }}</time>
                </li>
              }
            </ul>
          } @else {
            <ck-empty-state [title]="say('workspace.opened.empty')" />
          }
        </section>
      </div>
    } @else {
      <app-waiting [resource]="resource" />
    }
  `,
  styleUrl: './opened-tab.css',
})
export default class OpenedTab {
  private readonly times = inject(OwnTimes);
  private readonly told = injectGlassWords();
  private readonly atHand = inject(CoupleAtHand);
  protected readonly say = inject(Words).say;

  protected readonly resource = reading(
    () => this.atHand.below('/record-openings'),
    RecordOpenings,
  );
  private readonly glasses = reading(() => this.atHand.below('/break-glass'), BreakGlasses);

  protected readonly withReason = computed(() =>
    (this.glasses.value()?.glasses ?? []).map(this.told),
  );
  protected readonly days = computed(() => {
    const { openings, zone } = this.resource.value() ?? { openings: [], zone: 'UTC' };
    const reader = { zone, locale: this.times.reader.locale };
    return openings.map(({ day, at, name, role, what, isUnderGlass }) => ({
      ...{ at, isUnderGlass, key: [day, name, isUnderGlass].join(' ') },
      who: role ? this.say(`workspace.glass.who.${role}`, { name }) : name,
      what: what.map((each) => this.say(`workspace.opened.what.${each}`)).join(' · '),
      day: withYear(dayInWords(day, reader), day, this.times.today()),
    }));
  });
}
