import { HttpContextToken, type HttpInterceptorFn } from '@angular/common/http';
import { inject } from '@angular/core';
import { SignedIn } from './signed-in.ts';

const header = 'x-closeknit-actor';

const forAnybody =
  /^\/api\/(me$|sign-in(\/|$)|sign-out$|practices$|(invitations|colleague-invitations|verifications|password-resets)(\/|$))/;

/** Set on what a page asks for whoever the browser is signed in as by now. */
export const asWhoever = new HttpContextToken(() => false);

/** Whether something is asked by whoever the cookie names, or by nobody yet. */
export function asksForAnybody(url: string): boolean {
  return !url.startsWith('/api/') || forAnybody.test(url);
}

/** The header that names who a page was opened for; without a person there is none. */
export function asPerson(id: string | undefined): Record<string, string> {
  return id === undefined ? {} : { [header]: id };
}

/**
 * All windows of a browser share one cookie, and another window may have changed it. Every request
 * therefore says for whom its page was opened, and is refused when that is somebody else.
 */
export const asWhom: HttpInterceptorFn = (request, next) => {
  if (asksForAnybody(request.url) || request.context.get(asWhoever)) return next(request);
  return next(request.clone({ setHeaders: asPerson(inject(SignedIn).me()?.id) }));
};
