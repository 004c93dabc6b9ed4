import { Component, computed, input } from '@angular/core';
import type { CrisisHelp } from '@closeknit/contracts/crisis';
import { linkTo } from './link-to.ts';

/** Who is there at any hour, with numbers and addresses that can be pressed. */
@Component({
  selector: 'app-help-at-once',
  template: `
    <ul class="plain sheet" [hidden]="entries().length === 0">
      @for (entry of entries(); track $index) {
        <li>
          <p>
            <b>{{ entry.label }}</b>
          </p>
          <p>
            @if (entry.link; as link) {
              <a class="reach" rel="noreferrer" [href]="link">{{ entry.contact }}</a>
            } @else {
              {{ entry.contact }}
            }
          </p>
          @if (entry.hours) {
            <p class="faint">{{ entry.hours }}</p>
          }
        </li>
      }
    </ul>
  `,
  styles: `
    ul {
      margin-block-start: var(--space-4);
    }
    li {
      padding: var(--space-3) var(--space-4);
    }
    li + li {
      border-block-start: 1px solid var(--line);
    }
    b {
      font-weight: 580;
    }
  `,
})
export class HelpAtOnce {
  readonly help = input.required<CrisisHelp>();

  protected readonly entries = computed(() =>
    this.help().resources.map((entry) => ({ ...entry, link: linkTo(entry.contact) })),
  );
}
