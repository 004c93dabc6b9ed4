import { Component, computed, inject } from '@angular/core';
import { CoupleDocuments } from '@closeknit/contracts/agreements';
import { may } from '@closeknit/domain/access/permissions';
import { EmptyState } from '@closeknit/ui/empty-state/empty-state';
import { reading } from '../../../client/reading.ts';
import { SignedIn } from '../../../shell/signed-in.ts';
import { Waiting } from '../../../shell/waiting/waiting.ts';
import { Words } from '../../../words/words.ts';
import { CoupleAtHand } from '../couple-at-hand.ts';
import { PutDocument } from './put-document.ts';
import { SignedDocument } from './signed-document.ts';

/** How this couple's confidences are kept, what else was put before them, and who has signed. */
@Component({
  selector: 'app-agreements-tab',
  imports: [EmptyState, PutDocument, SignedDocument, Waiting],
  template: `
    @if (resource.hasValue()) {
      <div class="stack">
        <p class="notice" [class.clay]="!resource.value().ready">{{ standing() }}</p>
        @if (mayPut()) {
          <app-put-document (put)="resource.reload()" />
        }
        @if (resource.value().documents.length > 0) {
          <ul class="plain sheet">
            @for (document of resource.value().documents; track document.id) {
              <li><app-signed-document [document]="document" /></li>
            }
          </ul>
        } @else {
          <ck-empty-state
            [title]="say('workspace.agreement.empty')"
            [text]="say('workspace.agreement.empty-help')"
          />
        }
      </div>
    } @else {
      <app-waiting [resource]="resource" />
    }
  `,
  styles: `
    .stack {
      gap: var(--space-5);
    }
    li {
      padding: var(--space-4) var(--space-5);
    }
    li + li {
      border-block-start: 1px solid var(--line);
    }
  `,
})
export default class AgreementsTab {
  private readonly me = inject(SignedIn).member();
  private readonly atHand = inject(CoupleAtHand);
  protected readonly say = inject(Words).say;
  protected readonly resource = reading(() => this.atHand.below('/agreements'), CoupleDocuments);

  protected readonly mayPut = computed(() =>
    may(this.me, 'agreements:put', this.atHand.here().care),
  );
  protected readonly standing = computed(() => {
    const { agreement = null, ready = false } = this.resource.value() ?? {};
    if (agreement === null) return this.say('workspace.agreement.standing.none');
    return this.say(`workspace.agreement.standing.${ready ? 'ready' : 'waiting'}`, {
      agreement: this.say(`workspace.agreement.kind.${agreement}`),
    });
  });
}
