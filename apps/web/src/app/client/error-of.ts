import { inject } from '@angular/core';
import { Words } from '../words/words.ts';

interface Held {
  touched(): boolean;
  errors(): readonly { readonly message?: string }[];
}

/** The sentence under a field: its first error, once the person has been there. */
export function injectErrorOf(): (field: () => Held) => string {
  const words = inject(Words);
  return (field) => {
    const [error] = field().touched() ? field().errors() : [];
    return error ? words.problem(error.message ?? '', 'invalid-input') : '';
  };
}
