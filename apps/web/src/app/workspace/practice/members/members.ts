import { Component, computed, inject, signal } from '@angular/core';
import { Members as Read } from '@closeknit/contracts/members';
import { may } from '@closeknit/domain/access/permissions';
import { reading } from '../../../client/reading.ts';
import { SignedIn } from '../../../shell/signed-in.ts';
import { Waiting } from '../../../shell/waiting/waiting.ts';
import { Words } from '../../../words/words.ts';
import { PracticePage } from '../practice-page.ts';
import { InviteDialog } from './invite-dialog.ts';
import { InvitedRow } from './invited-row.ts';
import { MemberRow } from './member-row.ts';

/** Who works here, in which role, and who has been asked to. */
@Component({
  selector: 'app-members',
  imports: [InviteDialog, InvitedRow, MemberRow, PracticePage, Waiting],
  template: `
    @if (people.hasValue()) {
      <app-practice-page [heading]="heading()">
        @if (mayInvite) {
          <button atTop class="button main" type="button" (click)="isInviting.set(true)">
            {{ say('workspace.members.invite') }}
          </button>
        }
        <p role="status" class="soft">{{ told() }}</p>
        <ul class="plain sheet">
          @for (member of people.value().members; track member.id) {
            <app-member-row
              role="listitem"
              [member]="member"
              [people]="people.value()"
              (changed)="people.reload()"
            />
          }
        </ul>
        @if (people.value().invitations.length > 0) {
          <h2>{{ say('workspace.members.invited') }}</h2>
          <ul class="plain sheet">
            @for (invited of people.value().invitations; track invited.id) {
              <app-invited-row role="listitem" [invited]="invited" (changed)="show($event)" />
            }
          </ul>
        }
      </app-practice-page>
      @if (isInviting()) {
        <app-invite-dialog (invited)="show($event)" (closed)="isInviting.set(false)" />
      }
    } @else {
      <app-waiting [resource]="people" />
    }
  `,
  styles: `
    ul {
      max-inline-size: 60rem;
    }
    ul > * {
      display: block;
      padding: var(--space-4) var(--space-5);
    }
    ul > * + * {
      border-block-start: 1px solid var(--line);
    }
    h2 {
      margin-block: var(--space-6) var(--space-3);
    }
  `,
})
export default class Members {
  protected readonly say = inject(Words).say;
  protected readonly mayInvite = may(inject(SignedIn).member(), 'members:invite');
  protected readonly people = reading(() => '/members', Read);
  protected readonly isInviting = signal(false);
  protected readonly told = signal('');

  protected readonly heading = computed(() =>
    this.say('workspace.practice.members', { count: this.people.value()?.members.length ?? 0 }),
  );

  /** What has just been done about an invitation, and the list as it is after it. */
  protected show(sentence: string): void {
    this.isInviting.set(false);
    this.told.set(sentence);
    this.people.reload();
  }
}
