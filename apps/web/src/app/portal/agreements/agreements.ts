import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { OwnDocuments } from '@closeknit/contracts/agreements';
import { Tag } from '@closeknit/ui/tag/tag';
import { reading } from '../../client/reading.ts';
import { PageHeading } from '../../shell/page-heading.ts';
import { SignedIn } from '../../shell/signed-in.ts';
import { Waiting } from '../../shell/waiting/waiting.ts';
import { dateInWords, dateOf } from '../../times/zoned-times.ts';
import { Words } from '../../words/words.ts';
import { namesFor } from '../names.ts';

/** Everything this partner has been asked to sign, and has. The other's signatures are not here. */
@Component({
  selector: 'app-agreements',
  imports: [PageHeading, RouterLink, Tag, Waiting],
  template: `
    @if (own.hasValue()) {
      <h1 appPageHeading>{{ say('portal.agreements.heading') }}</h1>
      <p class="soft">{{ say('portal.agreements.intro', names) }}</p>
      @if (documents().length > 0) {
        <ul class="plain sheet">
          @for (document of documents(); track document.id) {
            <li>
              <p>
                <a [routerLink]="['/portal/agreements', document.id]">{{ document.title }}</a>&ngsp;
                <ck-tag [tone]="document.isWaiting ? 'honey' : 'plain'">{{
                  document.state
                }}</ck-tag>
              </p>
              @if (document.signed) {
                <p class="faint">{{ document.signed }}</p>
                <a
                  class="reach"
                  download
                  [href]="'/api/portal/agreements/' + document.id + '/paper'"
                  >{{ say('portal.agreements.pdf')
                  }}<span class="visually-hidden">: {{ document.title }}</span></a
                >
              }
            </li>
          }
        </ul>
      } @else {
        <p class="sheet none">{{ say('portal.agreements.none', names) }}</p>
      }
    } @else {
      <app-waiting [resource]="own" />
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--space-4);
    }
    li,
    .none {
      padding: var(--space-4) var(--space-5);
    }
    li + li {
      border-block-start: 1px solid var(--line);
    }
  `,
})
export default class Agreements {
  private readonly me = inject(SignedIn).partner();
  protected readonly say = inject(Words).say;
  protected readonly names = namesFor(this.me);
  protected readonly own = reading(() => '/portal/agreements', OwnDocuments);

  protected readonly documents = computed(() =>
    (this.own.value()?.documents ?? []).map(({ id, title, isCurrent, signedAt, typedName }) => ({
      id,
      title,
      isWaiting: isCurrent && !signedAt,
      state: this.say(`portal.agreements.state.${stateOf({ isCurrent, signedAt })}`),
      signed:
        signedAt &&
        this.say('portal.agreements.signed', {
          name: typedName ?? '',
          day: dateInWords(dateOf(signedAt, this.me), this.me),
        }),
    })),
  );
}

function stateOf({ isCurrent, signedAt }: { isCurrent: boolean; signedAt: string | null }) {
  if (!isCurrent) return 'replaced';
  return signedAt ? 'signed' : 'waiting';
}
