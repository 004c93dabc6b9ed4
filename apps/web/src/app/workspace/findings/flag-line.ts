import { Component, computed, inject, input, output, signal } from '@angular/core';
import { Control } from '@closeknit/ui/field/control';
import { Field } from '@closeknit/ui/field/field';
import { Tag } from '@closeknit/ui/tag/tag';
import { Api } from '../../client/api.ts';
import { injectErrand } from '../../client/errand.ts';
import { FormError } from '../../shell/form-error.ts';
import { dateInWords } from '../../times/zoned-times.ts';
import { Words } from '../../words/words.ts';
import { OwnTimes } from '../own-times.ts';
import { findingInWords, lineName } from './finding-words.ts';
import { type Flag, toneOf } from './flags.ts';

const FORTNIGHT = { days: 14 };

/** What a rule found, as a person would say it, and since when; it can be seen, put off, or noted. */
@Component({
  selector: 'app-flag-line',
  imports: [Control, Field, FormError, Tag],
  templateUrl: './flag-line.html',
  styles: `
    :host {
      display: grid;
      gap: var(--space-1);
    }
    .actions .button.quiet {
      padding-inline: 0;
    }
  `,
})
export class FlagLine {
  private readonly api = inject(Api);
  private readonly times = inject(OwnTimes);
  protected readonly say = inject(Words).say;
  protected readonly errand = injectErrand();

  readonly flag = input.required<Flag>();
  readonly coupleId = input.required<string>();
  /** The day from which on it is put off. */
  readonly today = input.required<string>();
  readonly mayMark = input(false);
  /** Whether the note is read and written here. */
  readonly hasNote = input(false);
  readonly changed = output<void>();

  protected readonly isNoting = signal(false);
  protected readonly text = signal('');

  protected readonly tone = computed(() => toneOf(this.flag()));
  protected readonly told = computed(() => {
    const { finding, line, names } = this.flag();
    return {
      tag: this.say(`workspace.measures.kind.${finding.kind}`),
      since: this.say('workspace.measures.since', { day: this.day(finding.since) }),
      text: findingInWords(this.say, finding, { names, line: lineName(this.say, line) }),
    };
  });
  protected readonly note = computed(() => this.flag().finding.mark?.note ?? '');
  protected readonly quiet = computed(() => {
    const { isQuiet, mark } = this.flag().finding;
    if (!isQuiet || !mark) return '';
    const { snoozedUntil, acknowledgedAt, markedBy } = mark;
    if (!acknowledgedAt && snoozedUntil)
      return this.say('workspace.measures.put-off', { day: this.day(snoozedUntil) });
    return this.say('workspace.measures.seen-by', { name: markedBy });
  });

  protected beginNote(): void {
    this.text.set(this.note());
    this.isNoting.set(true);
  }

  protected async keepNote(): Promise<void> {
    if (await this.mark({ act: 'note', text: this.text() })) this.isNoting.set(false);
  }

  protected putOff(): Promise<boolean> {
    const until = Temporal.PlainDate.from(this.today()).add(FORTNIGHT).toString();
    return this.mark({ act: 'snooze', until });
  }

  protected async mark(what: { act: string; until?: string; text?: string }): Promise<boolean> {
    const { finding, line, partnerId } = this.flag();
    const { kind, since } = finding;
    const body = { ...what, key: line.key, version: line.version, partnerId, kind, since };
    const path = `/couples/${this.coupleId()}/findings/marks`;
    const isDone = await this.errand.run(() => this.api.send({ method: 'POST', path, body }));
    if (isDone) this.changed.emit();
    return isDone;
  }

  private day(date: string): string {
    return dateInWords(date, this.times.reader);
  }
}
