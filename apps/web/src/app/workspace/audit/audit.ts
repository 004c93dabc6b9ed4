import { Component, computed, inject, linkedSignal, signal } from '@angular/core';
import { AuditKind, AuditLog } from '@closeknit/contracts/audit';
import { Caseload } from '@closeknit/contracts/couples';
import { Members } from '@closeknit/contracts/members';
import { EmptyState } from '@closeknit/ui/empty-state/empty-state';
import { Control } from '@closeknit/ui/field/control';
import { Field } from '@closeknit/ui/field/field';
import { Tag } from '@closeknit/ui/tag/tag';
import { reading } from '../../client/reading.ts';
import { Waiting } from '../../shell/waiting/waiting.ts';
import { dateOf, dayInWords, hourOf, withYear } from '../../times/zoned-times.ts';
import { Words } from '../../words/words.ts';
import { lastRead } from '../last-read.ts';
import { OwnTimes } from '../own-times.ts';
import { PageTop } from '../page-top/page-top.ts';
import { AuditExport } from './audit-export.ts';
import { sentenceOf } from './audit-lines.ts';

const everything = { actorId: '', coupleId: '', kind: '', from: '', to: '' };

/** Who did what in the practice, in sentences, latest first, narrowed to a person, a couple, a time. */
@Component({
  selector: 'app-audit',
  imports: [AuditExport, Control, EmptyState, Field, PageTop, Tag, Waiting],
  templateUrl: './audit.html',
  styleUrl: './audit.css',
})
export default class Audit {
  private readonly times = inject(OwnTimes);
  protected readonly say = inject(Words).say;
  protected readonly kinds = AuditKind.options;

  protected readonly asked = signal(everything);
  /** Below which line each page begins, the one shown last; none for the latest. */
  private readonly pages = linkedSignal<unknown, readonly number[]>({
    source: this.asked,
    computation: () => [],
  });
  protected readonly isFirst = computed(() => this.pages().length === 0);
  protected readonly isNarrowed = computed(() => Object.values(this.asked()).some(Boolean));

  protected readonly resource = reading(() => `/audit${this.query()}`, AuditLog);
  private readonly lastLog = lastRead(this.resource);
  protected readonly log = computed(() => (this.resource.error() ? undefined : this.lastLog()));
  private readonly members = reading(() => '/members', Members);
  private readonly caseload = reading(() => '/couples', Caseload);
  protected readonly people = computed(() => this.members.value()?.members ?? []);
  protected readonly couples = computed(() => this.caseload.value()?.couples ?? []);

  protected readonly days = computed(() => {
    const { lines, zone } = this.log() ?? { lines: [], zone: 'UTC' };
    const reader = { zone, locale: this.times.reader.locale };
    const byDay = Map.groupBy(lines, ({ at }) => dateOf(at, reader));
    return [...byDay].map(([date, ofDay]) => ({
      date,
      day: withYear(dayInWords(date, reader), date, this.times.today()),
      lines: ofDay.map((line) => ({
        ...line,
        hour: hourOf(line.at, reader),
        text: sentenceOf(line, this.say),
      })),
    }));
  });

  protected narrow(to: Partial<typeof everything>): void {
    this.asked.update((asked) => ({ ...asked, ...to }));
  }

  protected showAll(): void {
    this.asked.set(everything);
  }

  protected goOlder(): void {
    const next = this.log()?.next;
    if (next) this.pages.update((pages) => [...pages, next]);
  }

  protected goNewer(): void {
    this.pages.update((pages) => pages.slice(0, -1));
  }

  private query(): string {
    const before = this.pages().at(-1);
    const asked = Object.entries({ ...this.asked(), before: before ? String(before) : '' });
    const query = asked.filter(([, value]) => value).map((pair) => pair.join('='));
    return query.length > 0 ? `?${query.join('&')}` : '';
  }
}
