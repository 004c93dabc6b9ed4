import { Component, computed, inject } from '@angular/core';
import { CrisisHelp } from '@closeknit/contracts/crisis';
import { reading } from '../../client/reading.ts';
import { PageHeading } from '../../shell/page-heading.ts';
import { SignedIn } from '../../shell/signed-in.ts';
import { Waiting } from '../../shell/waiting/waiting.ts';
import { Words } from '../../words/words.ts';
import { linkTo } from './link-to.ts';

/** Where help is to be had at once. Nothing is asked before it, and nothing is noted about it. */
@Component({
  selector: 'app-help',
  imports: [PageHeading, Waiting],
  template: `
    @if (help.hasValue()) {
      <h1 appPageHeading>{{ say('portal.help.heading') }}</h1>
      <p class="soft">{{ say('portal.help.not-watched', { practice }) }}</p>
      <p>{{ say('portal.help.in-danger') }}</p>
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
    } @else {
      <app-waiting [resource]="help" />
    }
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
export default class Help {
  protected readonly say = inject(Words).say;
  protected readonly practice = inject(SignedIn).partner().practice.name;
  protected readonly help = reading(() => '/portal/help', CrisisHelp);

  protected readonly entries = computed(() =>
    (this.help.value()?.resources ?? []).map((entry) => ({
      ...entry,
      link: linkTo(entry.contact),
    })),
  );
}
