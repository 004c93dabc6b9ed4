import { inject } from '@angular/core';
import { Router } from '@angular/router';

/** Goes to where a couple's exercises stand, once something was given to them from elsewhere. */
export function injectShowGiven(): (coupleId: string) => Promise<boolean> {
  const router = inject(Router);
  return (coupleId) => router.navigate(['/workspace/couples', coupleId, 'exercises']);
}
