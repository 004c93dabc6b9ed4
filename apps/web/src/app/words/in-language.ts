import type { HttpInterceptorFn } from '@angular/common/http';
import { inject } from '@angular/core';
import { Words } from './words.ts';

/** Every request says in which language its page is read, whatever the browser itself asks for. */
export const inLanguage: HttpInterceptorFn = (request, next) => {
  if (!request.url.startsWith('/api/')) return next(request);
  return next(request.clone({ setHeaders: { 'accept-language': inject(Words).language() } }));
};
