import { inject } from '@angular/core';
import { type CanActivateFn, Router } from '@angular/router';
import { may } from '@closeknit/domain/access/permissions';
import { SignedIn } from '../../shell/signed-in.ts';

/** What a practice settles is for its owners to change; everybody else is led to the overview. */
export const isOwner: CanActivateFn = () =>
  may(inject(SignedIn).member(), 'practice:change') ||
  inject(Router).parseUrl('/workspace/practice');
