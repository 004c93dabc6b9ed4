import { Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { RecentReliefs as Reliefs } from '@closeknit/contracts/relief';
import { reading } from '../../client/reading.ts';
import { Words } from '../../words/words.ts';

/** Who has lately taken less of an exercise; the word that goes with it stands with the couple. */
@Component({
  selector: 'app-recent-reliefs',
  imports: [RouterLink],
  template: `
    @if (read.hasValue()) {
      @for (one of read.value().reliefs; track one.assignmentId + one.firstName) {
        <p class="soft">
          <a [routerLink]="['/workspace/couples', one.coupleId, 'exercises']">{{
            say('workspace.relief.today.' + one.relief, { name: one.firstName, title: one.title })
          }}</a>
        </p>
      }
    }
  `,
  styles: `
    p {
      margin-block-end: var(--space-2);
    }
  `,
})
export class RecentReliefs {
  protected readonly say = inject(Words).say;
  protected readonly read = reading(() => '/reliefs', Reliefs);
}
