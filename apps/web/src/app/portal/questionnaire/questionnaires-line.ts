import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { OwnQuestionnaires } from '@closeknit/contracts/questionnaires';
import { reading } from '../../client/reading.ts';
import { SignedIn } from '../../shell/signed-in.ts';
import { Clock } from '../../times/clock.ts';
import { dateOf, dayInWords, withYear } from '../../times/zoned-times.ts';
import { Words } from '../../words/words.ts';
import { namesFor } from '../names.ts';

/** What is asked now beside the weekly check-in, until when; the one that closes first before the others. */
@Component({
  selector: 'app-questionnaires-line',
  imports: [RouterLink],
  template: `
    @if (due().length > 0) {
      <section class="sheet" aria-labelledby="asked">
        <h2 id="asked">{{ say('portal.questionnaire.asked') }}</h2>
        <p class="soft">{{ say('portal.questionnaire.line-help', names) }}</p>
        <ul class="plain">
          @for (asked of due(); track asked.planId) {
            <li>
              <a class="reach" [routerLink]="['/portal/questionnaires', asked.planId]">{{
                say('portal.questionnaire.line', { name: asked.name, count: asked.items.length })
              }}</a>
              <span class="faint">{{ asked.until }}</span>
            </li>
          }
        </ul>
      </section>
    }
  `,
  styles: `
    section {
      display: grid;
      gap: var(--space-2);
      padding: var(--space-5);
      margin-block: var(--space-3) var(--space-4);
    }
    li {
      display: flex;
      flex-wrap: wrap;
      align-items: baseline;
      gap: 0 var(--space-3);
    }
  `,
})
export class QuestionnairesLine {
  protected readonly say = inject(Words).say;
  private readonly me = inject(SignedIn).partner();
  protected readonly names = namesFor(this.me);
  private readonly today = dateOf(inject(Clock).instant(), this.me);
  private readonly own = reading(() => '/portal/questionnaires', OwnQuestionnaires);

  protected readonly due = computed(() => {
    const due = this.own.hasValue() ? this.own.value().due : [];
    const closing = ({ closesAt }: (typeof due)[number]) => closesAt ?? '9999';
    return due
      .toSorted((one, other) => closing(one).localeCompare(closing(other)))
      .map((asked) => ({ ...asked, until: this.untilOf(asked.closesAt) }));
  });

  /** Its last day: it closes as that one ends. */
  private untilOf(closesAt: string | null): string {
    if (closesAt === null) return '';
    const last = dateOf(new Date(Date.parse(closesAt) - 1).toISOString(), this.me);
    const day = withYear(dayInWords(last, this.me), last, this.today);
    return this.say('portal.questionnaire.until', { day });
  }
}
