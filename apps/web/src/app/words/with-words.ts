import { inject } from '@angular/core';
import type { CanActivateFn } from '@angular/router';
import { type Face, Words } from './words.ts';

/** Holds a route back until its words are there. */
export function withWords(face: Face): CanActivateFn {
  return async () => {
    await inject(Words).load(face);
    return true;
  };
}
