import { Component, inject } from '@angular/core';
import { CrisisHelp } from '@closeknit/contracts/crisis';
import { reading } from '../../client/reading.ts';
import { SignedIn } from '../../shell/signed-in.ts';
import { Words } from '../../words/words.ts';
import { HelpAtOnce } from '../help/help-at-once.ts';
import { namesFor } from '../names.ts';

/** Where help is to be had, beneath the question whose answer asks for it: at once, and nothing is sent. */
@Component({
  selector: 'app-help-here',
  imports: [HelpAtOnce],
  template: `<div role="status">
    @if (help.hasValue()) {
      <p>{{ say('portal.questionnaire.help-here', names) }}</p>
      <app-help-at-once [help]="help.value()" />
    }
  </div>`,
  styles: `
    :host {
      display: block;
      margin-block-start: var(--space-4);
    }
    [role='status'] {
      display: grid;
      gap: var(--space-3);
    }
  `,
})
export class HelpHere {
  protected readonly say = inject(Words).say;
  protected readonly names = namesFor(inject(SignedIn).partner());
  protected readonly help = reading(() => '/portal/help', CrisisHelp);
}
