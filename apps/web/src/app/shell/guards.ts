import { inject } from '@angular/core';
import { type CanActivateFn, Router, type UrlTree } from '@angular/router';
import { SignedIn } from './signed-in.ts';

type Kind = 'member' | 'partner';

export const firstPages: Record<Kind, string> = { member: '/workspace/today', partner: '/portal' };

/** Where everything leads until the second step at sign-in is set up, if the practice asks for one. */
const secondFactorPage = '/second-factor';

export const isMember = only('member');
export const isPartner = only('partner');

export const toOwnFirstPage: CanActivateFn = async () => {
  const router = inject(Router);
  const me = await inject(SignedIn).find();
  return router.parseUrl(me ? firstPages[me.kind] : '/sign-in');
};

export const isShortOfSecondFactor: CanActivateFn = async (_, { url }) => {
  const router = inject(Router);
  const me = await inject(SignedIn).findAgain();
  if (me === undefined) return toSignIn(router, url);
  return me.secondFactorNeeded ? true : router.parseUrl(firstPages[me.kind]);
};

function only(kind: Kind): CanActivateFn {
  return async (_, { url }): Promise<true | UrlTree> => {
    const router = inject(Router);
    const me = await inject(SignedIn).find();
    if (me === undefined) return toSignIn(router, url);
    if (me.secondFactorNeeded) return router.parseUrl(secondFactorPage);
    return me.kind === kind ? true : router.parseUrl(firstPages[me.kind]);
  };
}

function toSignIn(router: Router, from: string): UrlTree {
  return router.createUrlTree(['/sign-in'], { queryParams: { from } });
}
