import { computed, inject, Service } from '@angular/core';
import type { WayOut } from '@closeknit/ui/dialog/way-out';
import { Words } from '../words/words.ts';
import { Leaving } from './leaving.ts';

/** The portal's way out, for whatever is laid over its pages. */
@Service()
export class QuickWayOut implements WayOut {
  private readonly leaving = inject(Leaving);
  private readonly words = inject(Words);

  readonly label = computed(() =>
    this.leaving.isOffered() ? this.words.say('portal.frame.leave') : null,
  );

  leave(): void {
    this.leaving.leaveQuickly();
  }
}
