import { InjectionToken } from '@angular/core';

/** A way off the page that no dialog may stand in front of. */
export interface WayOut {
  /** What it is called; null where the page has none. */
  readonly label: () => string | null;
  leave(): void;
}

export const WAY_OUT = new InjectionToken<WayOut | null>('way out', { factory: () => null });
