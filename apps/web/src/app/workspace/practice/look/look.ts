import { Component, inject } from '@angular/core';
import { Practice } from '@closeknit/contracts/practices';
import { reading } from '../../../client/reading.ts';
import { SignedIn } from '../../../shell/signed-in.ts';
import { Waiting } from '../../../shell/waiting/waiting.ts';
import { Words } from '../../../words/words.ts';
import { PracticePage } from '../practice-page.ts';
import { ColourForm } from './colour-form.ts';
import { LogoForm } from './logo-form.ts';

/** The practice's colour and logo, as its couples and colleagues see them. */
@Component({
  selector: 'app-look',
  imports: [ColourForm, LogoForm, PracticePage, Waiting],
  template: `
    @if (practice.hasValue()) {
      <app-practice-page
        [heading]="say('workspace.look-page.heading')"
        [under]="say('workspace.look-page.intro')"
      >
        <div class="split">
          <app-colour-form
            class="sheet"
            [colour]="practice.value().colour"
            (changed)="showChanged()"
          />
          <app-logo-form class="sheet" [logo]="practice.value().logo" (changed)="showChanged()" />
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
export default class Look {
  private readonly signedIn = inject(SignedIn);
  protected readonly say = inject(Words).say;
  protected readonly practice = reading(() => '/practice', Practice);

  protected showChanged(): void {
    this.practice.reload();
    void this.signedIn.findAgain();
  }
}
