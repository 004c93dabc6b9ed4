import { Component, computed, DOCUMENT, inject, signal } from '@angular/core';
import { CoupleDocuments } from '@closeknit/contracts/agreements';
import { Trend } from '@closeknit/contracts/check-ins';
import { Discussion } from '@closeknit/contracts/discussing';
import { Findings } from '@closeknit/contracts/findings';
import { CoupleMessages } from '@closeknit/contracts/messages';
import { Review } from '@closeknit/contracts/review';
import { NOTABLE_CHANGE } from '@closeknit/domain/check-ins/trend';
import { Tag } from '@closeknit/ui/tag/tag';
import { reading } from '../../../client/reading.ts';
import { Waiting } from '../../../shell/waiting/waiting.ts';
import { dayInWords } from '../../../times/zoned-times.ts';
import { Words } from '../../../words/words.ts';
import { OwnTimes } from '../../own-times.ts';
import { type Range, TrendPicture } from '../../trend-picture/trend-picture.ts';
import { UseTag } from '../../use-tag/use-tag.ts';
import { CoupleAtHand } from '../couple-at-hand.ts';
import { CLOSENESS, closenessLines, isEmpty, marksOf, spanOf } from '../trend/weekly.ts';
import * as items from './brief-items.ts';
import { ItemList } from './item-list.ts';
import { OneSheet } from './one-sheet.ts';
import { useOfLine } from './use-of-told.ts';

/**
 * Everything since the last session on one page, for the screen and for paper: what stands out, how both
 * have moved, what was done and written, what wants to be said. Beside each stands how it may be used.
 */
@Component({
  selector: 'app-brief',
  imports: [ItemList, Tag, TrendPicture, UseTag, Waiting],
  templateUrl: './brief.html',
  styleUrl: './brief.css',
  host: { class: 'alone-on-paper' },
  hostDirectives: [OneSheet],
})
export default class Brief {
  private readonly page = inject(DOCUMENT).defaultView;
  private readonly times = inject(OwnTimes);
  protected readonly atHand = inject(CoupleAtHand);
  protected readonly say = inject(Words).say;
  private readonly telling: items.Telling = { say: this.say, times: this.times };

  private readonly review = reading(() => this.atHand.below('/review?since=session'), Review);
  private readonly findings = reading(() => this.atHand.below('/findings'), Findings);
  private readonly trend = reading(() => this.atHand.below('/trend?weeks=13'), Trend);
  private readonly discussion = reading(() => this.atHand.below('/discussion'), Discussion);
  private readonly messages = reading(() => this.atHand.below('/messages'), CoupleMessages);
  private readonly documents = reading(() => this.atHand.below('/agreements'), CoupleDocuments);

  /** The first that is still on its way or was refused: half a brief would read as all there is. */
  protected readonly lacking = computed(() => {
    const told = [this.review, this.findings, this.trend, this.discussion, this.messages];
    return [...told, this.documents].find(
      (each) => each.error() !== undefined || each.status() !== 'resolved',
    );
  });

  protected readonly measure = CLOSENESS;
  protected readonly range = signal<Range>(13);
  protected readonly band = this.say('workspace.trend.own-band', { points: NOTABLE_CHANGE });

  protected readonly brief = computed(() => {
    if (this.lacking()) return undefined;
    const [review, findings, trend] = [
      this.review.value(),
      this.findings.value(),
      this.trend.value(),
    ];
    const [discussion, messages, documents] = [
      this.discussion.value(),
      this.messages.value(),
      this.documents.value(),
    ];
    if (!review || !findings || !trend || !discussion || !messages || !documents) return undefined;
    const told = { since: review.since, messages, trend, findings, documents };
    return {
      heads: this.headsOf(review, documents),
      findings: items.findingItems(findings, documents, this.telling),
      told: items.toldLists(told, this.telling),
      exercises: items.exerciseItems(review, documents, this.telling),
      points: items.pointItems(discussion, this.telling),
      waiting: review.waiting.map(({ id, title, dueOn }) => ({
        ...{ id, title, due: dayInWords(dueOn, this.times.reader) },
      })),
      picture: isEmpty(trend)
        ? undefined
        : {
            lines: closenessLines(trend),
            span: spanOf(trend),
            marks: marksOf(trend, this.say, this.times.reader),
            use: useOfLine(documents, weeklyIn(findings), null),
          },
    };
  });

  protected print(): void {
    this.page?.print();
  }

  /** For which session, since when, and under which agreement. */
  private headsOf({ since }: Review, { agreement, ready }: CoupleDocuments): string[] {
    const next = this.atHand.coming().find(({ aloneWith }) => aloneWith === null);
    const session = next
      ? this.say('workspace.brief.for', {
          ...{ day: this.times.day(next.startsAt), hour: this.times.hour(next.startsAt) },
        })
      : this.say('workspace.brief.for-none');
    const under = agreement
      ? this.say(`workspace.brief.${ready ? 'under' : 'under-unsigned'}`, {
          kind: this.say(`workspace.agreement.kind.${agreement}`),
        })
      : this.say('workspace.brief.under-none');
    const told = this.say(`workspace.review.since-${since.kind}`, {
      day: this.times.day(since.at),
    });
    return [session, told, under];
  }
}

/** The weekly check-ins among all lines, from the first on. */
function weeklyIn({ lines }: Findings): Pick<Findings['lines'][number], 'partners'> {
  return lines.find(({ key }) => key === 'closeness') ?? { partners: [] };
}
