import { Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { SignedIn } from '../../shell/signed-in.ts';
import { Words } from '../../words/words.ts';
import { namesFor } from '../names.ts';

/** The way to what one wants to talk about. It counts nothing: what waits there is nobody's task. */
@Component({
  selector: 'app-discuss-line',
  imports: [RouterLink],
  template: `<p>
    <a class="reach" routerLink="/portal/discuss">{{ say('portal.discuss.line', names) }}</a>
  </p>`,
  styles: `
    p {
      padding-inline: var(--space-1);
    }
  `,
})
export class DiscussLine {
  protected readonly say = inject(Words).say;
  protected readonly names = namesFor(inject(SignedIn).partner());
}
