import { inject, Injector } from '@angular/core';
import type { CanActivateFn } from '@angular/router';

/** An exercise is shown with the words that could not be sent the last time. */
export const takesUpUnsent: CanActivateFn = async () => {
  const injector = inject(Injector);
  const { Drafts } = await import('../drafts.ts');
  await injector.get(Drafts).takeUp();
  return true;
};
