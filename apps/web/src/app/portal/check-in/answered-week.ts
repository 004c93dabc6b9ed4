import { Component, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { OwnCheckIns } from '@closeknit/contracts/check-ins';
import { Sign } from '@closeknit/contracts/exercises';
import { PageHeading } from '../../shell/page-heading.ts';
import { Words } from '../../words/words.ts';
import { WrongScore } from '../wrong-person/wrong-score.ts';

/** A week that has been told already: what was sent, for the one who sent it, and a way to take it back. */
@Component({
  selector: 'app-answered-week',
  imports: [PageHeading, RouterLink, WrongScore],
  template: `
    <p class="over">{{ over() }}</p>
    <h1 appPageHeading>{{ say('portal.check-in.answered') }}</h1>
    <dl>
      @for (sign of signs; track sign) {
        <div>
          <dt>{{ say('portal.sign.' + sign + '.name') }}</dt>
          <dd>{{ told().scores?.[sign] }}</dd>
        </div>
      }
      <div>
        <dt>{{ say('portal.check-ins.total') }}</dt>
        <dd>{{ told().total }}</dd>
      </div>
      <div>
        <dt>{{ say('portal.nearness.name') }}</dt>
        <dd>{{ told().nearness }}</dd>
      </div>
    </dl>
    @for (word of told().words; track word.id) {
      <h2>{{ say('portal.words.kind.' + word.kind) }}</h2>
      <p class="letter">{{ word.text }}</p>
    }
    <p class="actions">
      <a class="button main" routerLink="/portal">{{ say('portal.check-in.to-week') }}</a>
      <a class="button quiet" routerLink="/portal/check-ins">{{
        say('portal.check-in.to-line')
      }}</a>
    </p>
    @if (told().mayClear) {
      <app-wrong-score
        what="check-in"
        [path]="'/portal/check-ins/' + told().week + '/clear'"
        [day]="told().week"
        [about]="over()"
        (gone)="cleared.emit()"
      />
    }
  `,
  styles: `
    dl {
      max-inline-size: 28rem;
      margin-block: var(--space-4);
    }
    dl div {
      display: flex;
      justify-content: space-between;
      gap: var(--space-4);
      padding-block: var(--space-2);
      border-block-end: 1px solid var(--line);
    }
    dd {
      font-variant-numeric: tabular-nums;
    }
    h2 {
      font: 620 var(--step-0) / 1.4 var(--sans);
      margin-block-start: var(--space-4);
    }
    .actions {
      margin-block: var(--space-5) var(--space-4);
    }
  `,
})
export class AnsweredWeek {
  protected readonly say = inject(Words).say;
  protected readonly signs = Sign.options;

  readonly told = input.required<OwnCheckIns['weeks'][number]>();
  /** The week in words: "Week of 16 November". */
  readonly over = input.required<string>();
  readonly cleared = output();
}
