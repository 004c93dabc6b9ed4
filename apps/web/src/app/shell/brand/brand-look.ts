import { Directive, inject, linkedSignal } from '@angular/core';
import type { Me } from '@closeknit/contracts/me';
import { SignedIn } from '../signed-in.ts';

type Brand = Me['practice']['brand'];

/** Lends a face of the app its practice's colour; without one it keeps Closeknit's own. */
@Directive({
  host: { '[style.--action]': 'action()', '[style.--action-wash]': 'wash()' },
})
export class BrandLook {
  private readonly signedIn = inject(SignedIn);
  /** Kept while somebody signs out: the page stands until the browser has left it. */
  readonly brand = linkedSignal<Me | undefined, Brand>({
    source: this.signedIn.me,
    computation: (me, before) => (me ? me.practice.brand : before?.value),
  });

  protected action(): string | null {
    return byFace(this.brand()?.action);
  }

  protected wash(): string | null {
    return byFace(this.brand()?.wash);
  }
}

function byFace(tones: { light: string; dark: string } | null | undefined): string | null {
  return tones ? `light-dark(${tones.light}, ${tones.dark})` : null;
}
