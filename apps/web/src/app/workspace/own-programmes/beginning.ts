import { inject } from '@angular/core';
import { Router } from '@angular/router';
import type { Programme } from '@closeknit/contracts/programmes';
import { type Errand, injectErrand } from '../../client/errand.ts';
import { OwnProgrammeDrafts } from './own-programme-drafts.ts';

interface Beginning {
  readonly errand: Errand;
  /** Begins a programme of one's own, with the words of another or with none, and goes there. */
  begin(from?: Programme): Promise<void>;
}

export function injectBeginning(errand = injectErrand()): Beginning {
  const router = inject(Router);
  const drafts = inject(OwnProgrammeDrafts);

  const begin = async (from?: Programme): Promise<void> => {
    const begun = { id: '' };
    const isDone = await errand.run(async () => {
      begun.id = await (from ? drafts.beginFrom(from) : drafts.begin());
    });
    if (isDone) await router.navigate(['/workspace/programmes/own', begun.id]);
  };
  return { errand, begin };
}
