import { Component, computed, inject, signal } from '@angular/core';
import { PracticeOutcomes } from '@closeknit/contracts/outcomes';
import { Control } from '@closeknit/ui/field/control';
import { EmptyState } from '@closeknit/ui/empty-state/empty-state';
import { Field } from '@closeknit/ui/field/field';
import { csvOf } from '../../../client/csv.ts';
import { reading } from '../../../client/reading.ts';
import { saveFile } from '../../../client/save-file.ts';
import { Waiting } from '../../../shell/waiting/waiting.ts';
import { dateInWords } from '../../../times/zoned-times.ts';
import { Words } from '../../../words/words.ts';
import { OwnTimes } from '../../own-times.ts';
import { PracticePage } from '../practice-page.ts';
import { groupsOf, headingsOf } from './outcome-rows.ts';

/** What became of the couples whose work has ended: figures in which no couple can be found. */
@Component({
  selector: 'app-outcomes',
  imports: [Control, EmptyState, Field, PracticePage, Waiting],
  templateUrl: './outcomes.html',
  styleUrls: ['../../couple/measures/figures.css', './outcomes.css'],
})
export default class Outcomes {
  private readonly times = inject(OwnTimes);
  protected readonly say = inject(Words).say;
  protected readonly chosen = signal('');

  protected readonly outcomes = reading(
    () => `/outcomes${this.chosen() ? `?instrument=${encodeURIComponent(this.chosen())}` : ''}`,
    PracticeOutcomes,
  );
  protected readonly told = computed(() =>
    this.outcomes.hasValue() ? this.outcomes.value() : undefined,
  );
  protected readonly isEmpty = computed(() => this.told()?.all.couples === null);
  protected readonly under = computed(() => {
    const day = this.told()?.until;
    return day ? this.say('workspace.outcomes.under', { day: this.inDays(day) }) : '';
  });
  protected readonly instruments = computed(() =>
    (this.told()?.instruments ?? []).map(({ key, version, name }) => ({
      value: `${key}/${version}`,
      label:
        version > 1 ? `${name}, ${this.say('workspace.own.version-number', { version })}` : name,
    })),
  );
  protected readonly groups = computed(() => groupsOf(this.told(), this.say));
  protected readonly headings = headingsOf(this.say);

  /** What stands on the page, and nothing more. */
  protected takeAlong(): void {
    const rows = this.groups().flatMap(({ title, rows: each }) =>
      each.map(({ name, cells }) => [title, name, ...cells.map(({ value }) => value)]),
    );
    const csv = csvOf([['', '', ...this.headings], ...rows]);
    const until = this.told()?.until ?? '';
    saveFile(`${this.say('workspace.outcomes.file')} ${until}.csv`, [csv], 'text/csv');
  }

  private inDays(day: string): string {
    return dateInWords(day, this.times.reader);
  }
}
