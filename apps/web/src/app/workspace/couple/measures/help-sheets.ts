import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { HelpSheets as Signs } from '@closeknit/contracts/help-sheets';
import { EmptyState } from '@closeknit/ui/empty-state/empty-state';
import { Tag } from '@closeknit/ui/tag/tag';
import { Api } from '../../../client/api.ts';
import { injectErrand } from '../../../client/errand.ts';
import { reading } from '../../../client/reading.ts';
import { FormError } from '../../../shell/form-error.ts';
import { Waiting } from '../../../shell/waiting/waiting.ts';
import { dateInWords } from '../../../times/zoned-times.ts';
import { Words } from '../../../words/words.ts';
import { OwnTimes } from '../../own-times.ts';
import { CoupleAtHand } from '../couple-at-hand.ts';

/** Whose answer asked for help, which it was and what stands beside it: what the task on Today leads to. */
@Component({
  selector: 'app-help-sheets',
  imports: [EmptyState, FormError, RouterLink, Tag, Waiting],
  templateUrl: './help-sheets.html',
  styles: `
    :host,
    section {
      display: grid;
      gap: var(--space-4);
    }
    section {
      padding: var(--space-5);
    }
    dl {
      display: grid;
      gap: var(--space-3);
    }
    dd {
      margin: 0;
      font-weight: 580;
    }
    .asks {
      border-inline-start: 3px solid var(--honey);
      padding-inline-start: var(--space-3);
    }
  `,
})
export default class HelpSheets {
  private readonly api = inject(Api);
  protected readonly atHand = inject(CoupleAtHand);
  private readonly times = inject(OwnTimes);
  protected readonly say = inject(Words).say;
  protected readonly errand = injectErrand();
  protected readonly read = reading(() => this.atHand.below('/check-ins/signs'), Signs);

  protected readonly signs = computed(() =>
    (this.read.value()?.signs ?? []).map(({ shownAt, sheet, ...sign }) => ({
      ...sign,
      heading: sheet
        ? this.say('workspace.help-sheets.of', {
            ...{ name: sign.firstName, sheet: sheet.name, total: sheet.total },
            day: dateInWords(sheet.day, this.times.reader),
          })
        : this.say('workspace.help-sheets.gone-of', {
            ...{ name: sign.firstName, day: this.times.day(shownAt) },
          }),
      sheet,
      // What asks for help is read first.
      items: (sheet?.items ?? []).toSorted(
        (one, other) => Number(other.asksForHelp) - Number(one.asksForHelp),
      ),
    })),
  );
  protected readonly isNew = computed(() => this.signs().some((sign) => sign.isNew));

  protected async haveSeen(): Promise<void> {
    const path = `${this.atHand.below('/check-ins/seen')}`;
    if (await this.errand.run(() => this.api.send({ method: 'POST', path }))) this.read.reload();
  }
}
