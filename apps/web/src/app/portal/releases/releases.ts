import { Component, inject } from '@angular/core';
import { OwnReleases } from '@closeknit/contracts/releases';
import { reading } from '../../client/reading.ts';
import { PageHeading } from '../../shell/page-heading.ts';
import { SignedIn } from '../../shell/signed-in.ts';
import { Waiting } from '../../shell/waiting/waiting.ts';
import { Words } from '../../words/words.ts';
import { namesFor } from '../names.ts';
import { OwnRelease } from './own-release.ts';

/** What this partner is asked to let leave the practice, and has. */
@Component({
  selector: 'app-releases',
  imports: [OwnRelease, PageHeading, Waiting],
  template: `
    @if (own.hasValue()) {
      <h1 appPageHeading>{{ say('portal.releases.heading') }}</h1>
      <p class="soft">{{ say('portal.releases.about', names) }}</p>
      @for (release of own.value().releases; track release.id) {
        <app-own-release [release]="release" (answered)="own.reload()" />
      } @empty {
        <p>{{ say('portal.releases.none') }}</p>
      }
    } @else {
      <app-waiting [resource]="own" />
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--space-5);
    }
  `,
})
export default class Releases {
  protected readonly say = inject(Words).say;
  protected readonly names = namesFor(inject(SignedIn).partner());
  protected readonly own = reading(() => '/portal/releases', OwnReleases);
}
