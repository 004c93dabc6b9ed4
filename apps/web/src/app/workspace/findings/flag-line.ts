import { Component, computed, inject, input, output } from '@angular/core';
import { Tag } from '@closeknit/ui/tag/tag';
import { FormError } from '../../shell/form-error.ts';
import { dateInWords } from '../../times/zoned-times.ts';
import { Words } from '../../words/words.ts';
import { OwnTimes } from '../own-times.ts';
import { findingInWords, lineName } from './finding-words.ts';
import { type Flag, toneOf } from './flags.ts';
import { injectMarking } from './marking.ts';

const FORTNIGHT = { days: 14 };

/** What a rule found, as a person would say it, and since when; it can be seen, or put off. */
@Component({
  selector: 'app-flag-line',
  imports: [FormError, Tag],
  templateUrl: './flag-line.html',
  styles: `
    :host {
      display: grid;
      gap: var(--space-1);
    }
  `,
})
export class FlagLine {
  private readonly times = inject(OwnTimes);
  protected readonly say = inject(Words).say;
  protected readonly marking = injectMarking();

  readonly flag = input.required<Flag>();
  readonly coupleId = input.required<string>();
  /** From this day on it is put off, where their therapist is. */
  readonly today = input.required<string>();
  readonly mayMark = input(false);
  readonly changed = output<void>();

  protected readonly tone = computed(() => toneOf(this.flag()));
  protected readonly told = computed(() => {
    const { finding, line, names } = this.flag();
    return {
      tag: this.say(`workspace.measures.kind.${finding.kind}`),
      since: this.say('workspace.measures.since', { day: this.day(finding.since) }),
      text: findingInWords(this.say, finding, { names, line: lineName(this.say, line) }),
    };
  });
  protected readonly quiet = computed(() => {
    const { isQuiet, mark } = this.flag().finding;
    if (!isQuiet || !mark) return '';
    const { snoozedUntil, acknowledgedAt, markedBy } = mark;
    if (!acknowledgedAt && snoozedUntil)
      return this.say('workspace.measures.put-off', { day: this.day(snoozedUntil) });
    return this.say('workspace.measures.seen-by', { name: markedBy });
  });

  protected putOff(): Promise<void> {
    const until = Temporal.PlainDate.from(this.today()).add(FORTNIGHT).toString();
    return this.tell({ act: 'snooze', until });
  }

  protected async tell(act: Parameters<typeof this.marking.mark>[1]): Promise<void> {
    const about = { flag: this.flag(), coupleId: this.coupleId() };
    if (await this.marking.mark(about, act)) this.changed.emit();
  }

  private day(date: string): string {
    return dateInWords(date, this.times.reader);
  }
}
