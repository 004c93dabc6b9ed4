import { Component, inject, input } from '@angular/core';
import { Router } from '@angular/router';
import { Words } from '../../words/words.ts';
import { Door } from '../door/door.ts';
import { PageHeading } from '../page-heading.ts';

/** A page could not even begin: the network or the service is away. The address stays as it was. */
@Component({
  selector: 'app-unreachable',
  host: { '(window:online)': 'tryAgain()' },
  imports: [Door, PageHeading],
  template: `<app-door>
    <h1 appPageHeading>{{ say('shell.waiting.heading') }}</h1>
    <p class="soft" role="alert">{{ say('shell.problems.away') }}</p>
    <p>
      <button class="button main" type="button" (click)="tryAgain()">
        {{ say('shell.waiting.again') }}
      </button>
    </p>
  </app-door>`,
})
export default class Unreachable {
  private readonly router = inject(Router);
  protected readonly say = inject(Words).say;

  readonly from = input('/');

  protected tryAgain(): void {
    void this.router.navigateByUrl(this.from());
  }
}
