import { Component, inject } from '@angular/core';
import { OwnReach } from '@closeknit/contracts/reach';
import { reading } from '../../client/reading.ts';
import { PageHeading } from '../../shell/page-heading.ts';
import { SignedIn } from '../../shell/signed-in.ts';
import { Waiting } from '../../shell/waiting/waiting.ts';
import { Words } from '../../words/words.ts';
import { namesFor } from '../names.ts';
import { AddressForm } from './address-form.ts';
import { ReachForm } from './reach-form.ts';

/** How mail may come to the one who is signed in. The other partner has no part in it. */
@Component({
  selector: 'app-reach',
  imports: [AddressForm, PageHeading, ReachForm, Waiting],
  template: `
    @if (reach.hasValue()) {
      <div>
        <p class="over">{{ say('portal.places.privacy') }}</p>
        <h1 appPageHeading>{{ say('portal.reach.heading') }}</h1>
      </div>
      <p class="soft">{{ say('portal.reach.intro', names) }}</p>
      <app-reach-form class="sheet" [reach]="reach.value()" />
      <app-address-form class="sheet" [reach]="reach.value()" (changed)="reach.reload()" />
    } @else {
      <app-waiting [resource]="reach" />
    }
  `,
  styles: `
    .sheet {
      display: block;
      padding: var(--space-5);
      margin-block-start: var(--space-4);
    }
  `,
})
export default class Reach {
  protected readonly say = inject(Words).say;
  protected readonly names = namesFor(inject(SignedIn).partner());
  protected readonly reach = reading(() => '/portal/reach', OwnReach);
}
