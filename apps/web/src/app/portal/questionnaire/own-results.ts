import {
  afterNextRender,
  Component,
  computed,
  type ElementRef,
  inject,
  Injector,
  signal,
  viewChild,
} from '@angular/core';
import { OwnResults as Contract } from '@closeknit/contracts/questionnaires';
import { reading } from '../../client/reading.ts';
import { SignedIn } from '../../shell/signed-in.ts';
import { Clock } from '../../times/clock.ts';
import { dateInWords, dateOf, withYear } from '../../times/zoned-times.ts';
import { Words } from '../../words/words.ts';
import { namesFor } from '../names.ts';
import { WrongScore } from '../wrong-person/wrong-score.ts';

/** A partner's own totals, by questionnaire and day, with which way is better and no verdict. */
@Component({
  selector: 'app-own-results',
  imports: [WrongScore],
  template: `
    @if (isCleared()) {
      <p #notice class="notice" role="status" tabindex="-1">
        {{ say('portal.wrong-person.cleared') }}
      </p>
    }
    @if (lines().length > 0) {
      <section>
        <h2>{{ say('portal.questionnaire.own') }}</h2>
        <p class="soft">{{ say('portal.questionnaire.own-help', names) }}</p>
        @for (line of lines(); track line.key) {
          <div class="sheet">
            <h3>{{ line.name }}</h3>
            <p class="faint">{{ line.direction }}</p>
            <dl>
              @for (point of line.points; track point.day) {
                <div>
                  <dt>{{ point.when }}</dt>
                  <dd>{{ point.total }}</dd>
                  @if (point.mayClear) {
                    <dd class="wrong">
                      <app-wrong-score
                        what="result"
                        [path]="'/portal/questionnaires/results/' + point.id + '/clear'"
                        [day]="point.day"
                        [about]="line.name + ', ' + point.when"
                        (gone)="readAnew()"
                      />
                    </dd>
                  }
                </div>
              }
            </dl>
          </div>
        }
      </section>
    }
  `,
  styles: `
    section {
      margin-block-start: var(--space-6);
    }
    .sheet {
      padding: var(--space-4) var(--space-5);
      margin-block-start: var(--space-4);
    }
    dl {
      margin-block: var(--space-3) 0;
    }
    dl div {
      display: flex;
      flex-wrap: wrap;
      gap: 0 var(--space-4);
      justify-content: space-between;
      padding-block: var(--space-2);
      border-block-start: 1px solid var(--line);
    }
    dd {
      margin: 0;
      font-variant-numeric: tabular-nums;
    }
    .wrong {
      flex-basis: 100%;
    }
  `,
})
export class OwnResults {
  private readonly injector = inject(Injector);
  private readonly notice = viewChild<ElementRef<HTMLElement>>('notice');
  private readonly me = inject(SignedIn).partner();
  protected readonly say = inject(Words).say;
  private readonly today = dateOf(inject(Clock).instant(), this.me);
  protected readonly names = namesFor(this.me);
  private readonly own = reading(() => '/portal/questionnaires/results', Contract);

  protected readonly isCleared = signal(false);

  /** Latest first. Two versions of a questionnaire are two lists. */
  protected readonly lines = computed(() =>
    (this.own.hasValue() ? this.own.value().lines : []).map((line) => ({
      key: `${line.key}/${line.version}`,
      name: line.name,
      direction: this.say(`portal.questionnaire.better.${line.better}`, { ...line.range }),
      points: line.points
        .toSorted((one, other) => other.day.localeCompare(one.day))
        .map((point) => ({ ...point, when: this.dated(point.day) })),
    })),
  );

  protected readAnew(): void {
    this.isCleared.set(true);
    this.own.reload();
    // The button that had the focus goes with its score.
    const focus = () => this.notice()?.nativeElement.focus();
    afterNextRender(focus, { injector: this.injector });
  }

  private dated(day: string): string {
    return withYear(dateInWords(day, this.me), day, this.today);
  }
}
