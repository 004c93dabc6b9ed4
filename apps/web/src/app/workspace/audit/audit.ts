import { Component, computed, inject, input, linkedSignal } from '@angular/core';
import { Router } from '@angular/router';
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
import { PracticePage } from '../practice/practice-page.ts';
import { AuditExport } from './audit-export.ts';
import { sentenceOf } from './audit-lines.ts';

interface Asked {
  readonly actorId: string;
  readonly coupleId: string;
  readonly kind: string;
  readonly from: string;
  readonly to: string;
}

const everything: Asked = { actorId: '', coupleId: '', kind: '', from: '', to: '' };

const orEverybody = (named: string | undefined) => named ?? '';
const orAnyDay = (day: string | undefined = '') => (/^\d{4}-\d\d-\d\d$/.test(day) ? day : '');
const orAnything = (kind: string | undefined) =>
  AuditKind.options.find((one) => one === kind) ?? '';

/** Who did what in the practice, in sentences, latest first, narrowed to a person, a couple, a time. */
@Component({
  selector: 'app-audit',
  imports: [AuditExport, Control, EmptyState, Field, PracticePage, Tag, Waiting],
  templateUrl: './audit.html',
  styleUrl: './audit.css',
})
export default class Audit {
  private readonly router = inject(Router);
  private readonly times = inject(OwnTimes);
  protected readonly say = inject(Words).say;
  protected readonly kinds = AuditKind.options;

  /** What is asked for stands in the address: it is still asked for after coming back. */
  readonly actorId = input('', { transform: orEverybody });
  readonly coupleId = input('', { transform: orEverybody });
  readonly kind = input('', { transform: orAnything });
  readonly from = input('', { transform: orAnyDay });
  readonly to = input('', { transform: orAnyDay });
  protected readonly asked = computed<Asked>(
    () => ({
      actorId: this.actorId(),
      coupleId: this.coupleId(),
      kind: this.kind(),
      from: this.from(),
      to: this.to(),
    }),
    { equal: (one, other) => JSON.stringify(one) === JSON.stringify(other) },
  );
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
        // What is about the reason itself says so in its own words.
        isTagged: line.isUnderGlass && !line.action.startsWith('glass:'),
      })),
    }));
  });

  protected narrow(to: Partial<Asked>): void {
    const named = Object.entries({ ...this.asked(), ...to }).filter(([, value]) => value);
    void this.router.navigate([], { queryParams: Object.fromEntries(named) });
  }

  protected showAll(): void {
    this.narrow(everything);
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
    const query = new URLSearchParams(asked.filter(([, value]) => value)).toString();
    return query && `?${query}`;
  }
}
