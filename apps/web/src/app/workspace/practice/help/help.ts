import { Component, inject } from '@angular/core';
import { Practice } from '@closeknit/contracts/practices';
import { reading } from '../../../client/reading.ts';
import { Waiting } from '../../../shell/waiting/waiting.ts';
import { Words } from '../../../words/words.ts';
import { PracticePage } from '../practice-page.ts';
import { HelpForm } from './help-form.ts';

/** Where couples find help at once: begun with a list for the country, until the practice keeps its own. */
@Component({
  selector: 'app-help',
  imports: [HelpForm, PracticePage, Waiting],
  template: `
    @if (practice.hasValue()) {
      <app-practice-page
        [heading]="say('workspace.help.heading')"
        [under]="say('workspace.help.intro')"
      >
        <app-help-form [list]="practice.value().crisis" (changed)="practice.reload()" />
      </app-practice-page>
    } @else {
      <app-waiting [resource]="practice" />
    }
  `,
})
export default class Help {
  protected readonly say = inject(Words).say;
  protected readonly practice = reading(() => '/practice', Practice);
}
