import { Component, inject } from '@angular/core';
import { Practice } from '@closeknit/contracts/practices';
import { reading } from '../../client/reading.ts';
import { Waiting } from '../../shell/waiting/waiting.ts';
import { Words } from '../../words/words.ts';
import { PracticeForm } from './practice-form.ts';
import { PracticePage } from './practice-page.ts';

/** What the practice is called, and where it is at home. */
@Component({
  selector: 'app-details',
  imports: [PracticeForm, PracticePage, Waiting],
  template: `
    @if (practice.hasValue()) {
      <app-practice-page [heading]="say('workspace.practice.details-heading')">
        <app-practice-form
          class="sheet"
          [practice]="practice.value()"
          (changed)="practice.reload()"
        />
      </app-practice-page>
    } @else {
      <app-waiting [resource]="practice" />
    }
  `,
  styles: `
    app-practice-form {
      display: block;
      max-inline-size: 36rem;
      padding: var(--space-5);
    }
  `,
})
export default class Details {
  protected readonly say = inject(Words).say;
  protected readonly practice = reading(() => '/practice', Practice);
}
