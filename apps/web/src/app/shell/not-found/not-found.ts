import { Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Words } from '../../words/words.ts';
import { Door } from '../door/door.ts';
import { PageHeading } from '../page-heading.ts';

@Component({
  selector: 'app-not-found',
  imports: [Door, PageHeading, RouterLink],
  template: `<app-door>
    <h1 appPageHeading>{{ say('shell.not-found.heading') }}</h1>
    <p class="soft">{{ say('shell.not-found.help') }}</p>
    <p>
      <a class="button main" routerLink="/">{{ say('shell.not-found.home') }}</a>
    </p>
  </app-door>`,
})
export default class NotFound {
  protected readonly say = inject(Words).say;
}
