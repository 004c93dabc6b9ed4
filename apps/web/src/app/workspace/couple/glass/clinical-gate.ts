import { Component, computed, inject } from '@angular/core';
import { RouterOutlet } from '@angular/router';
import { may } from '@closeknit/domain/access/permissions';
import { SignedIn } from '../../../shell/signed-in.ts';
import { CoupleAtHand } from '../couple-at-hand.ts';
import { ClosedRecord } from './closed-record.ts';

/** The pages with what a couple says: for who is in care of them, and closed to everybody else. */
@Component({
  selector: 'app-clinical-gate',
  imports: [ClosedRecord, RouterOutlet],
  template: `
    @if (isOpen()) {
      <router-outlet />
    } @else {
      <app-closed-record />
    }
  `,
})
export default class ClinicalGate {
  private readonly me = inject(SignedIn).member();
  private readonly atHand = inject(CoupleAtHand);

  protected readonly isOpen = computed(() => may(this.me, 'trends:read', this.atHand.here().care));
}
