import { Component, inject } from '@angular/core';
import { Practice } from '@closeknit/contracts/practices';
import { reading } from '../../../client/reading.ts';
import { Waiting } from '../../../shell/waiting/waiting.ts';
import { Words } from '../../../words/words.ts';
import { PracticePage } from '../practice-page.ts';
import { SignInRulesForm } from './sign-in-rules-form.ts';

/** How people come in and how soon they are signed out. */
@Component({
  selector: 'app-sign-in-rules',
  imports: [PracticePage, SignInRulesForm, Waiting],
  template: `
    @if (practice.hasValue()) {
      <app-practice-page [heading]="say('workspace.sign-in-rules.heading')">
        <app-sign-in-rules-form class="sheet" [rules]="practice.value().signIn" />
      </app-practice-page>
    } @else {
      <app-waiting [resource]="practice" />
    }
  `,
  styles: `
    .sheet {
      display: block;
      max-inline-size: 36rem;
      padding: var(--space-5);
    }
  `,
})
export default class SignInRulesPage {
  protected readonly say = inject(Words).say;
  protected readonly practice = reading(() => '/practice', Practice);
}
