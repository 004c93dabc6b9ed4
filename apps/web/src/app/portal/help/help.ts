import { Component, inject } from '@angular/core';
import { CrisisHelp } from '@closeknit/contracts/crisis';
import { reading } from '../../client/reading.ts';
import { PageHeading } from '../../shell/page-heading.ts';
import { SignedIn } from '../../shell/signed-in.ts';
import { Waiting } from '../../shell/waiting/waiting.ts';
import { Words } from '../../words/words.ts';
import { HelpAtOnce } from './help-at-once.ts';

/** Where help is to be had at once. Nothing is asked before it, and nothing is noted about it. */
@Component({
  selector: 'app-help',
  imports: [HelpAtOnce, PageHeading, Waiting],
  template: `
    @if (help.hasValue()) {
      <h1 appPageHeading>{{ say('portal.help.heading') }}</h1>
      <p class="soft">{{ say('portal.help.not-watched', { practice }) }}</p>
      <p>{{ say('portal.help.in-danger') }}</p>
      <app-help-at-once [help]="help.value()" />
    } @else {
      <app-waiting [resource]="help" />
    }
  `,
})
export default class Help {
  protected readonly say = inject(Words).say;
  protected readonly practice = inject(SignedIn).partner().practice.name;
  protected readonly help = reading(() => '/portal/help', CrisisHelp);
}
