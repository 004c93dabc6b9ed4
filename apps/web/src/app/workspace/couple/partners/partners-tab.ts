import { Component, inject } from '@angular/core';
import { CoupleAtHand } from '../couple-at-hand.ts';
import { PartnerCard } from './partner-card.ts';

/** The two of them: how each is reached, and whether they have come in. */
@Component({
  selector: 'app-partners-tab',
  imports: [PartnerCard],
  template: `<div class="both">
    @for (partner of atHand.here().partners; track partner.id) {
      <app-partner-card
        class="sheet"
        [partner]="partner"
        [coupleId]="atHand.here().id"
        (changed)="atHand.couple.reload()"
      />
    }
  </div>`,
  styles: `
    .both {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 20rem), 1fr));
      gap: var(--space-4);
      align-items: start;
      max-inline-size: 60rem;
    }
  `,
})
export default class PartnersTab {
  protected readonly atHand = inject(CoupleAtHand);
}
