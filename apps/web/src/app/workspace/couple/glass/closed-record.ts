import { Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { may } from '@closeknit/domain/access/permissions';
import { EmptyState } from '@closeknit/ui/empty-state/empty-state';
import { SignedIn } from '../../../shell/signed-in.ts';
import { Words } from '../../../words/words.ts';
import { OpenRecordDialog } from '../../glass/open-record-dialog.ts';
import { CoupleAtHand } from '../couple-at-hand.ts';

/** Stands in the place of what a couple says, for who is not in care of them. */
@Component({
  selector: 'app-closed-record',
  imports: [EmptyState, OpenRecordDialog, RouterLink],
  template: `
    <ck-empty-state
      [title]="say('workspace.closed.title', names())"
      [text]="say('workspace.closed.text', names())"
    >
      <div class="actions">
        <a class="button" [routerLink]="['/workspace/couples', atHand.here().id, 'sessions']">{{
          say('workspace.closed.sessions')
        }}</a>
        @if (mayOpen()) {
          <button class="button" type="button" (click)="isAsking.set(true)">
            {{ say('workspace.glass.ask') }}
          </button>
        }
      </div>
    </ck-empty-state>
    @if (isAsking()) {
      <app-open-record-dialog
        [coupleId]="atHand.here().id"
        (opened)="showOpened()"
        (closed)="isAsking.set(false)"
      />
    }
  `,
})
export class ClosedRecord {
  private readonly me = inject(SignedIn).member();
  protected readonly atHand = inject(CoupleAtHand);
  protected readonly say = inject(Words).say;
  protected readonly isAsking = signal(false);

  protected readonly names = computed(() => ({ name: this.atHand.here().care.therapistName }));
  protected readonly mayOpen = computed(() => may(this.me, 'glass:break', this.atHand.here().care));

  protected showOpened(): void {
    this.isAsking.set(false);
    this.atHand.couple.reload();
  }
}
