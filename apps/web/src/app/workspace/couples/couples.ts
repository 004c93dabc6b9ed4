import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Caseload, type CoupleInBrief } from '@closeknit/contracts/couples';
import { EmptyState } from '@closeknit/ui/empty-state/empty-state';
import { Tag } from '@closeknit/ui/tag/tag';
import { reading } from '../../client/reading.ts';
import { Waiting } from '../../shell/waiting/waiting.ts';
import { Words } from '../../words/words.ts';
import { CoupleRow } from '../couple-row/couple-row.ts';
import { OwnTimes } from '../own-times.ts';
import { PageTop } from '../page-top/page-top.ts';

/** Everybody in care, each couple with both lines, the next session, and who is still to come in. */
@Component({
  selector: 'app-couples',
  imports: [CoupleRow, EmptyState, PageTop, RouterLink, Tag, Waiting],
  template: `
    @if (rows(); as couples) {
      <app-page-top [heading]="say('workspace.couples.heading', { count: couples.length })">
        <a class="button main" routerLink="/workspace/couples/new">{{
          say('workspace.couples.add')
        }}</a>
      </app-page-top>
      @if (couples.length > 0) {
        <ul class="plain sheet">
          @for (row of couples; track row.couple.id) {
            <li>
              <app-couple-row [couple]="row.couple">
                @for (joining of row.joining; track joining.id) {
                  <ck-tag [tone]="joining.tone">{{ joining.text }}</ck-tag>
                }
                <p class="soft">{{ row.next }}</p>
              </app-couple-row>
            </li>
          }
        </ul>
      } @else {
        <ck-empty-state
          [title]="say('workspace.couples.empty')"
          [text]="say('workspace.couples.empty-help')"
        />
      }
    } @else {
      <app-waiting [resource]="caseload" />
    }
  `,
  styles: `
    li + li {
      border-block-start: 1px solid var(--line);
    }
    ck-tag {
      margin-inline-end: 0.375rem;
    }
  `,
})
export default class Couples {
  private readonly times = inject(OwnTimes);
  protected readonly say = inject(Words).say;
  protected readonly caseload = reading(() => '/couples', Caseload);

  protected readonly rows = computed(() => {
    if (!this.caseload.hasValue()) return undefined;
    return this.caseload.value().couples.map((couple) => ({
      couple,
      joining: this.joiningOf(couple),
      next: this.nextOf(couple),
    }));
  });

  private joiningOf({ partners }: CoupleInBrief) {
    return partners
      .filter(({ joining }) => joining !== 'joined')
      .map(({ id, firstName, joining }) => ({
        id,
        tone: joining === 'expired' ? ('honey' as const) : ('plain' as const),
        text: this.say(`workspace.joining.${joining}-of`, { name: firstName }),
      }));
  }

  private nextOf({ nextSessionAt }: CoupleInBrief): string {
    if (nextSessionAt === null) return this.say('workspace.couples.no-session');
    const when = { day: this.times.day(nextSessionAt), hour: this.times.hour(nextSessionAt) };
    return this.say('workspace.couples.next-session', when);
  }
}
