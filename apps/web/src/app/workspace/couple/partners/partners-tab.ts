import { Component, computed, inject } from '@angular/core';
import { Router } from '@angular/router';
import { may } from '@closeknit/domain/access/permissions';
import { isOver } from '@closeknit/domain/couples/life';
import { SignedIn } from '../../../shell/signed-in.ts';
import { CoupleAtHand } from '../couple-at-hand.ts';
import { LifeCard } from '../life/life-card.ts';
import { HandOver } from './hand-over.ts';
import { PartnerCard } from './partner-card.ts';
import { Reached } from './reached.ts';

/** The two of them: how each is reached, whether they have come in, and who treats them. */
@Component({
  selector: 'app-partners-tab',
  imports: [HandOver, LifeCard, PartnerCard, Reached],
  template: `<div class="both">
    @for (partner of atHand.here().partners; track partner.id) {
      <app-partner-card
        class="sheet"
        [partner]="partner"
        [coupleId]="atHand.here().id"
        [mayChange]="mayChange()"
        [isOver]="isOver(atHand.here().state)"
        (changed)="atHand.couple.reload(); life.reload()"
      />
    }
    @if (isTheirs()) {
      <app-reached class="sheet" [coupleId]="atHand.here().id" />
    }
    <app-life-card #life class="sheet" (stepTaken)="readAnew()" />
    @if (mayHandOver()) {
      <app-hand-over class="sheet" [couple]="atHand.here()" (handedOver)="showHandedOver()" />
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
    app-reached,
    app-life-card,
    app-hand-over {
      grid-column: 1 / -1;
    }
  `,
})
export default class PartnersTab {
  private readonly me = inject(SignedIn).member();
  private readonly router = inject(Router);
  protected readonly atHand = inject(CoupleAtHand);
  protected readonly isOver = isOver;

  protected readonly mayChange = computed(() =>
    may(this.me, 'couples:change', this.atHand.here().care),
  );
  protected readonly isTheirs = computed(() =>
    may(this.me, 'contacts:read', this.atHand.here().care),
  );
  protected readonly mayHandOver = computed(() =>
    may(this.me, 'couples:hand-over', this.atHand.here().care),
  );

  protected readAnew(): void {
    this.atHand.couple.reload();
    this.atHand.appointments.reload();
  }

  /** Whoever gave the couple away may no longer see it; an owner does. */
  protected async showHandedOver(): Promise<void> {
    if (may(this.me, 'practice:change')) this.atHand.couple.reload();
    else await this.router.navigateByUrl('/workspace/couples');
  }
}
