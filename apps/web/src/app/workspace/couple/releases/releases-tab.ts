import { Component, computed, inject, signal } from '@angular/core';
import { Releases } from '@closeknit/contracts/releases';
import { may } from '@closeknit/domain/access/permissions';
import { EmptyState } from '@closeknit/ui/empty-state/empty-state';
import { reading } from '../../../client/reading.ts';
import { SignedIn } from '../../../shell/signed-in.ts';
import { Waiting } from '../../../shell/waiting/waiting.ts';
import { Words } from '../../../words/words.ts';
import { CoupleAtHand } from '../couple-at-hand.ts';
import { AskRelease } from './ask-release.ts';
import { ReleaseCard } from './release-card.ts';

/** What has been asked to leave the practice, who agrees, and what has left. */
@Component({
  selector: 'app-releases-tab',
  imports: [AskRelease, EmptyState, ReleaseCard, Waiting],
  template: `
    @if (resource.hasValue()) {
      <section aria-labelledby="releases">
        <header>
          <div>
            <h2 id="releases">{{ say('workspace.releases.heading') }}</h2>
            <p class="soft">{{ say('workspace.releases.help') }}</p>
          </div>
          @if (mayDecide()) {
            <button class="button main" type="button" (click)="isAsking.set(true)">
              {{ say('workspace.releases.ask') }}
            </button>
          }
        </header>
        @for (release of resource.value().releases; track release.id) {
          <app-release-card
            [release]="release"
            [path]="path"
            [mayDecide]="mayDecide()"
            (changed)="resource.reload()"
          />
        } @empty {
          <ck-empty-state [title]="say('workspace.releases.none')" />
        }
      </section>
      @if (isAsking()) {
        <app-ask-release [path]="path" (asked)="showAsked()" (closed)="isAsking.set(false)" />
      }
    } @else {
      <app-waiting [resource]="resource" />
    }
  `,
  styles: `
    section {
      display: grid;
      gap: var(--space-4);
    }
    header {
      display: flex;
      flex-wrap: wrap;
      gap: var(--space-3) var(--space-5);
      align-items: start;
      justify-content: space-between;
    }
    header div {
      flex: 1 1 18rem;
      max-inline-size: 42rem;
    }
  `,
})
export default class ReleasesTab {
  private readonly me = inject(SignedIn).member();
  private readonly atHand = inject(CoupleAtHand);
  protected readonly say = inject(Words).say;
  protected readonly isAsking = signal(false);
  protected readonly resource = reading(() => this.atHand.below('/releases'), Releases);
  protected readonly mayDecide = computed(() =>
    may(this.me, 'releases:decide', this.atHand.here().care),
  );

  protected get path(): string {
    return this.atHand.below('/releases') ?? '';
  }

  protected showAsked(): void {
    this.isAsking.set(false);
    this.resource.reload();
  }
}
