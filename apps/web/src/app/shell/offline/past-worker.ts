import type { HttpInterceptorFn } from '@angular/common/http';

/** Asks the worker that keeps the app's files to let something by, as header and in an address. */
export const bypass = 'ngsw-bypass';

/** What is read and written goes to the other side itself: the worker neither sees nor keeps it. */
export const pastWorker: HttpInterceptorFn = (request, next) => {
  if (!request.url.startsWith('/api/')) return next(request);
  return next(request.clone({ setHeaders: { [bypass]: '' } }));
};
