import { Component, inject } from '@angular/core';
import { isOver, isSharing } from '@closeknit/domain/couples/life';
import { SignedIn } from '../../shell/signed-in.ts';
import { Words } from '../../words/words.ts';
import { namesFor } from '../names.ts';

/**
 * Says that the joint work rests or is over. Both partners read the same words, whatever the reason,
 * and a separation reads like any other end.
 */
@Component({
  selector: 'app-standing',
  template: `
    @if (kind) {
      <section class="notice">
        <h2 class="minor">{{ say('portal.standing.' + kind) }}</h2>
        <p class="soft">{{ say('portal.standing.' + kind + '-help', names) }}</p>
      </section>
    }
  `,
  styles: `
    section {
      display: grid;
      gap: var(--space-2);
      margin-block-end: var(--space-5);
    }
  `,
})
export class Standing {
  private readonly me = inject(SignedIn).partner();
  protected readonly say = inject(Words).say;
  protected readonly names = namesFor(this.me);
  protected readonly kind = isOver(this.me.coupleState)
    ? 'over'
    : isSharing(this.me.coupleState)
      ? null
      : 'paused';
}
