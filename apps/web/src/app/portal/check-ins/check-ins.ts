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
import { RouterLink } from '@angular/router';
import { OwnCheckIns } from '@closeknit/contracts/check-ins';
import { Sign } from '@closeknit/contracts/exercises';
import { isOver } from '@closeknit/domain/couples/life';
import { EmptyState } from '@closeknit/ui/empty-state/empty-state';
import { reading } from '../../client/reading.ts';
import { PageHeading } from '../../shell/page-heading.ts';
import { SignedIn } from '../../shell/signed-in.ts';
import { Waiting } from '../../shell/waiting/waiting.ts';
import { dateInWords, shortDate } from '../../times/zoned-times.ts';
import { Words } from '../../words/words.ts';
import { namesFor } from '../names.ts';
import { OwnResults } from '../questionnaire/own-results.ts';
import { WrongScore } from '../wrong-person/wrong-score.ts';
import { LineReaders } from './line-readers.ts';
import { OwnLine } from './own-line.ts';
import { OwnWords } from './own-words.ts';
import { WordsForYou } from './words-for-you.ts';

/** A partner's own line, week by week, as a picture or as a table; the other's if they show it. */
@Component({
  selector: 'app-check-ins',
  imports: [
    EmptyState,
    LineReaders,
    OwnLine,
    OwnResults,
    OwnWords,
    PageHeading,
    RouterLink,
    Waiting,
    WordsForYou,
    WrongScore,
  ],
  templateUrl: './check-ins.html',
  styleUrl: './check-ins.css',
})
export default class CheckIns {
  private readonly injector = inject(Injector);
  private readonly notice = viewChild<ElementRef<HTMLElement>>('notice');
  private readonly me = inject(SignedIn).partner();
  protected readonly say = inject(Words).say;
  protected readonly names = namesFor(this.me);
  protected readonly signs = Sign.options;
  protected readonly goesOn = !isOver(this.me.coupleState);
  protected readonly isTable = signal(false);
  protected readonly own = reading(() => '/portal/check-ins', OwnCheckIns);

  protected readonly weeks = computed(() =>
    (this.own.value()?.weeks ?? [])
      .toSorted((one, other) => one.week.localeCompare(other.week))
      .map((week) => ({ ...week, label: shortDate(week.week, this.me) })),
  );
  protected readonly filled = computed(() => this.weeks().filter(({ total }) => total !== null));
  /** What may have been told as the wrong person, latest first. */
  protected readonly clearable = computed(() =>
    this.weeks()
      .filter(({ mayClear }) => mayClear)
      .map(({ week }) => week)
      .toReversed(),
  );
  /** The day of the week that was cleared here. */
  protected readonly cleared = signal('');

  protected readonly heading = computed(() => {
    if (this.own.value()?.due) return this.say('portal.check-ins.heading-due');
    return this.say(`portal.check-ins.${this.filled().length > 0 ? 'heading' : 'heading-none'}`);
  });

  /** The line in words, for those who do not see it. */
  protected readonly inWords = computed(() => this.told(this.filled(), 'in-words'));

  /** The other's line over the same weeks; none where they show none. */
  protected readonly theirs = computed(() => {
    const totals = this.weeks().map(({ theirs }) => theirs);
    const points = this.weeks().map(({ week, theirs }) => ({ week, total: theirs }));
    const shown = points.filter(({ total }) => total !== null);
    if (shown.length === 0) return undefined;
    const inWords = this.told(shown, 'theirs-in-words');
    return { totals, inWords, name: this.names.other, ownName: this.say('portal.check-ins.you') };
  });

  protected readonly inPicture = computed(() =>
    [this.inWords(), this.theirs()?.inWords].filter(Boolean).join(' '),
  );

  protected inDays(week: string): string {
    return dateInWords(week, this.me);
  }

  protected readAnew(week: string): void {
    this.cleared.set(this.inDays(week));
    this.own.reload();
    // The button that had the focus goes with its week.
    const focus = () => this.notice()?.nativeElement.focus();
    afterNextRender(focus, { injector: this.injector });
  }

  private told(
    points: readonly { readonly week: string; readonly total: number | null }[],
    sentence: string,
  ): string {
    const [first, last] = [points.at(0), points.at(-1)];
    if (!first || !last) return '';
    return this.say(`portal.check-ins.${sentence}`, {
      ...this.names,
      count: points.length,
      first: first.total ?? 0,
      last: last.total ?? 0,
      from: dateInWords(first.week, this.me),
      to: dateInWords(last.week, this.me),
    });
  }

  protected toggleTable(): void {
    this.isTable.update((isTable) => !isTable);
  }
}
