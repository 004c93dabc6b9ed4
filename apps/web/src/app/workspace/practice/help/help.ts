import { Component, inject } from '@angular/core';
import { Practice } from '@closeknit/contracts/practices';
import { reading } from '../../../client/reading.ts';
import { Waiting } from '../../../shell/waiting/waiting.ts';
import { Words } from '../../../words/words.ts';
import { PracticePage } from '../practice-page.ts';
import { HelpForm } from './help-form.ts';
import { LeadForm } from './lead-form.ts';

/** Where couples find help at once: begun with a list for the country, until the practice keeps its own. */
@Component({
  selector: 'app-help',
  imports: [HelpForm, LeadForm, PracticePage, Waiting],
  template: `
    @if (practice.hasValue()) {
      <app-practice-page
        [heading]="say('workspace.help.heading')"
        [under]="say('workspace.help.intro')"
      >
        <app-help-form [list]="practice.value().crisis" (changed)="practice.reload()" />
        <app-lead-form class="sheet" [lead]="practice.value().safetyLeadId" />
      </app-practice-page>
    } @else {
      <app-waiting [resource]="practice" />
    }
  `,
  styles: `
    app-lead-form {
      display: block;
      max-inline-size: 36rem;
      padding: var(--space-5);
      margin-block-start: var(--space-5);
    }
  `,
})
export default class Help {
  protected readonly say = inject(Words).say;
  protected readonly practice = reading(() => '/practice', Practice);
}
