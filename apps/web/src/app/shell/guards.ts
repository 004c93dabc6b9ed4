import { inject } from '@angular/core';
import { type CanActivateFn, Router, type UrlTree } from '@angular/router';
import { SignedIn } from './signed-in.ts';

type Kind = 'member' | 'partner';

export const firstPages: Record<Kind, string> = { member: '/workspace/today', partner: '/portal' };

export const isMember = only('member');
export const isPartner = only('partner');

export const toOwnFirstPage: CanActivateFn = async () => {
  const router = inject(Router);
  const me = await inject(SignedIn).find();
  return router.parseUrl(me ? firstPages[me.kind] : '/sign-in');
};

function only(kind: Kind): CanActivateFn {
  return async (_, { url }): Promise<true | UrlTree> => {
    const router = inject(Router);
    const me = await inject(SignedIn).find();
    if (me === undefined) return router.createUrlTree(['/sign-in'], { queryParams: { from: url } });
    return me.kind === kind ? true : router.parseUrl(firstPages[me.kind]);
  };
}
