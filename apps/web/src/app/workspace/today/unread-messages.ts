import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { UnreadByCouple } from '@closeknit/contracts/messages';
import { reading } from '../../client/reading.ts';
import { Words } from '../../words/words.ts';

/** From whom something waits to be read, in one quiet line; not what, nor from which of the two. */
@Component({
  selector: 'app-unread-messages',
  imports: [RouterLink],
  template: `
    @if (couples().length > 0) {
      <p class="soft">
        {{ say('workspace.messages.unread') }}
        @for (couple of couples(); track couple.coupleId; let isLast = $last) {
          <a [routerLink]="['/workspace/couples', couple.coupleId, 'messages']">{{
            couple.names
          }}</a>{{ isLast ? '' : ', ' }}
        }
      </p>
    }
  `,
  styles: `
    p {
      margin-block-end: var(--space-4);
    }
  `,
})
export class UnreadMessages {
  protected readonly say = inject(Words).say;
  private readonly read = reading(() => '/messages/unread', UnreadByCouple);
  protected readonly couples = computed(() =>
    (this.read.hasValue() ? this.read.value().couples : []).map(({ coupleId, firstNames }) => ({
      coupleId,
      names: firstNames.join(' & '),
    })),
  );
}
