import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { HelpSheets } from '@closeknit/contracts/help-sheets';
import { reading } from '../../../client/reading.ts';
import { Words } from '../../../words/words.ts';
import { CoupleAtHand } from '../couple-at-hand.ts';

/** The way to answers that asked for help, also once they have been looked at. */
@Component({
  selector: 'app-help-line',
  imports: [RouterLink],
  template: `
    @if (signs(); as signs) {
      <p [class.notice]="signs.isNew">
        <a
          class="reach"
          [routerLink]="['/workspace/couples', atHand.here().id, 'measures', 'look']"
          >{{
            say(signs.isNew ? 'workspace.measures.help-new' : 'workspace.measures.help-open')
          }}</a
        >
      </p>
    }
  `,
})
export class HelpLine {
  protected readonly atHand = inject(CoupleAtHand);
  protected readonly say = inject(Words).say;
  private readonly read = reading(() => this.atHand.below('/check-ins/signs'), HelpSheets);

  protected readonly signs = computed(() => {
    const signs = this.read.hasValue() ? this.read.value().signs : [];
    return signs.length > 0 ? { isNew: signs.some(({ isNew }) => isNew) } : undefined;
  });
}
