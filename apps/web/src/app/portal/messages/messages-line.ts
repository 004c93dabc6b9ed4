import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Unread } from '@closeknit/contracts/messages';
import { reading } from '../../client/reading.ts';
import { SignedIn } from '../../shell/signed-in.ts';
import { Words } from '../../words/words.ts';
import { namesFor } from '../names.ts';

/** The way to one's messages, and how many are new. It is none of the things to do. */
@Component({
  selector: 'app-messages-line',
  imports: [RouterLink],
  template: `<p>
    <a class="reach" routerLink="/portal/messages">{{ line() }}</a>
  </p>`,
  styles: `
    p {
      padding-inline: var(--space-1);
    }
  `,
})
export class MessagesLine {
  private readonly say = inject(Words).say;
  private readonly names = namesFor(inject(SignedIn).partner());
  private readonly read = reading(() => '/portal/messages/unread', Unread);
  protected readonly line = computed(() => {
    const count = this.read.hasValue() ? this.read.value().unread : 0;
    return this.say('portal.messages.line', { ...this.names, count });
  });
}
