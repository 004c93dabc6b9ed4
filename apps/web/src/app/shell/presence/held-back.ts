import { type HttpEvent, type HttpInterceptorFn, HttpResponse } from '@angular/common/http';
import { inject } from '@angular/core';
import { catchError, from, type Observable, switchMap, tap, throwError } from 'rxjs';
import { refusalFrom } from '../../client/refused.ts';
import { asksForAnybody } from '../as-whom.ts';
import { SignedIn } from '../signed-in.ts';
import { Presence } from './presence.ts';

const nobodyThere: readonly string[] = ['not-signed-in', 'timed-out'];

/**
 * A request that is turned away because nobody is signed in any more covers the page, and waits
 * behind the cover: when the same person is back it goes out again, so nothing is lost.
 */
export const heldBack: HttpInterceptorFn = (request, next) => {
  const signedIn = inject(SignedIn);
  if (asksForAnybody(request.url) || !signedIn.me()) return next(request);
  const presence = inject(Presence);

  const attempt = (): Observable<HttpEvent<unknown>> =>
    next(request).pipe(
      tap((event) => {
        if (event instanceof HttpResponse) presence.asked();
      }),
      catchError((error: unknown) => {
        if (!nobodyThere.includes(refusalFrom(error).code)) return throwError(() => error);
        presence.cover();
        if (request.url === '/api/me/stay') return throwError(() => error);
        return from(presence.untilBack()).pipe(switchMap(attempt));
      }),
    );
  return attempt();
};
