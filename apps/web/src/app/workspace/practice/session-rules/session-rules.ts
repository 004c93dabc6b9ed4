import { Component, inject } from '@angular/core';
import { Practice } from '@closeknit/contracts/practices';
import { reading } from '../../../client/reading.ts';
import { Waiting } from '../../../shell/waiting/waiting.ts';
import { Words } from '../../../words/words.ts';
import { PracticePage } from '../practice-page.ts';
import { CancellationForm } from './cancellation-form.ts';
import { ReminderForm } from './reminder-form.ts';

/** What holds for every session: until when it may be cancelled or moved, and which reminders go out. */
@Component({
  selector: 'app-session-rules',
  imports: [CancellationForm, PracticePage, ReminderForm, Waiting],
  template: `
    @if (practice.hasValue()) {
      <app-practice-page [heading]="say('workspace.session-rules.heading')">
        <div class="split">
          <app-cancellation-form class="sheet" [rules]="practice.value().cancellation" />
          <app-reminder-form class="sheet" [rules]="practice.value().reminders" />
        </div>
      </app-practice-page>
    } @else {
      <app-waiting [resource]="practice" />
    }
  `,
  styles: `
    .split {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 22rem), 1fr));
      gap: var(--space-5);
      align-items: start;
    }
    .sheet {
      padding: var(--space-5);
    }
  `,
})
export default class SessionRules {
  protected readonly say = inject(Words).say;
  protected readonly practice = reading(() => '/practice', Practice);
}
