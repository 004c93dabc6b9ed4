import { Component, computed, inject } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';
import { may } from '@closeknit/domain/access/permissions';
import { Icon } from '@closeknit/ui/icon/icon';
import { SignedIn } from '../../../shell/signed-in.ts';
import { Words } from '../../../words/words.ts';
import { CoupleAtHand } from '../couple-at-hand.ts';

/** The two places for notes: the record, and what a therapist keeps to themselves. */
@Component({
  selector: 'app-notes-places',
  imports: [Icon, RouterLink, RouterLinkActive],
  template: `
    @if (mayKeep()) {
      <nav [attr.aria-label]="say('workspace.notes.places')">
        <a
          class="button"
          [routerLink]="below('notes')"
          routerLinkActive
          [routerLinkActiveOptions]="{ exact: true }"
          ariaCurrentWhenActive="page"
          >{{ say('workspace.notes.record') }}</a
        >
        <a
          class="button"
          [routerLink]="below('notes/own')"
          routerLinkActive
          ariaCurrentWhenActive="page"
        >
          <ck-icon name="lock" />{{ say('workspace.notes.own') }}
        </a>
      </nav>
    }
  `,
  styles: `
    nav {
      display: flex;
      flex-wrap: wrap;
      gap: var(--space-2);
    }
    a[aria-current] {
      border-color: var(--ink-soft);
      background: var(--sunken);
    }
  `,
})
export class NotesPlaces {
  private readonly me = inject(SignedIn).member();
  private readonly atHand = inject(CoupleAtHand);
  protected readonly say = inject(Words).say;

  protected readonly mayKeep = computed(() =>
    may(this.me, 'private-notes:keep', this.atHand.here().care),
  );

  protected below(page: string): string {
    return `/workspace/couples/${this.atHand.here().id}/${page}`;
  }
}
