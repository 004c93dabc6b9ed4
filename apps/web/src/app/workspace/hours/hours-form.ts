import { Component, computed, inject, input, type OnInit } from '@angular/core';
import { type FieldTree, FormField, FormRoot } from '@angular/forms/signals';
import { Router, RouterLink } from '@angular/router';
import { type OpenBlock, WeeklyHours } from '@closeknit/contracts/appointments';
import { minuteOf, refusalOf } from '@closeknit/domain/scheduling/hours';
import { Icon } from '@closeknit/ui/icon/icon';
import { Api } from '../../client/api.ts';
import { contractForm } from '../../client/contract-form.ts';
import { injectErrorOf } from '../../client/error-of.ts';
import { Refused } from '../../client/refused.ts';
import { FormError } from '../../shell/form-error.ts';
import { ZoneField } from '../../shell/zone-field/zone-field.ts';
import { Words } from '../../words/words.ts';
import { OwnTimes } from '../own-times.ts';
import { PageTop } from '../page-top/page-top.ts';
import { hoursAfter, quarterHours } from './quarter-hours.ts';
import { weekdayNames } from './weekday-names.ts';

type Block = FieldTree<OpenBlock>;

/** Blocks of open time for each weekday, on the wall clock of one zone. */
@Component({
  selector: 'app-hours-form',
  imports: [FormError, FormField, FormRoot, Icon, PageTop, RouterLink, ZoneField],
  templateUrl: './hours-form.html',
  styleUrl: './hours-form.css',
})
export class HoursForm implements OnInit {
  private readonly api = inject(Api);
  private readonly router = inject(Router);
  private readonly names = weekdayNames(inject(OwnTimes).reader);
  protected readonly say = inject(Words).say;
  protected readonly errorOf = injectErrorOf();

  readonly hours = input.required<WeeklyHours>();

  protected readonly f = contractForm(
    WeeklyHours,
    { zone: 'UTC', blocks: [] as OpenBlock[] },
    (hours) => this.save(hours),
  );
  protected readonly quarters = computed(() =>
    quarterHours(this.hours().blocks.flatMap(({ from, to }) => [from, to])),
  );
  protected readonly heading = computed(() => {
    const minutes = this.f
      .blocks()
      .value()
      .reduce((sum, block) => sum + lengthOf(block), 0);
    return this.say('workspace.hours.heading', { count: Math.round((minutes / 60) * 10) / 10 });
  });
  protected readonly days = computed(() => {
    const blocks = [...this.f.blocks].map((field, index) => ({ field, index }));
    return this.names.map((name, at) => ({
      name,
      weekday: at + 1,
      blocks: blocks.filter(({ field }) => field.weekday().value() === at + 1),
    }));
  });

  ngOnInit(): void {
    this.f().value.set(this.hours());
  }

  protected add(weekday: number): void {
    const ofDay = this.f
      .blocks()
      .value()
      .filter((block) => block.weekday === weekday);
    const next = hoursAfter(ofDay.at(-1)?.to);
    if (next) this.f.blocks().value.update((blocks) => [...blocks, { weekday, ...next }]);
  }

  protected remove(index: number): void {
    this.f.blocks().value.update((blocks) => blocks.filter((_, at) => at !== index));
  }

  /** The sentence under one block: of its own, or of one of its times. */
  protected errorOfBlock(block: Block): string {
    return this.errorOf(block) || this.errorOf(block.from) || this.errorOf(block.to);
  }

  private async save(hours: WeeklyHours): Promise<void> {
    refuseEarly(hours.blocks);
    await this.api.send({ method: 'PUT', path: '/hours', body: hours });
    await this.router.navigateByUrl('/workspace/calendar');
  }
}

function lengthOf({ from, to }: OpenBlock): number {
  return Math.max(0, minuteOf(to) - minuteOf(from));
}

/** The rule the other side keeps, asked here first so that the sentence stands at the block. */
function refuseEarly(blocks: readonly OpenBlock[]): void {
  blocks.forEach((_, at) => {
    const code = refusalOf(blocks.slice(0, at + 1));
    if (code) throw new Refused(code, [{ pointer: `/blocks/${at}`, code, detail: '' }]);
  });
}
