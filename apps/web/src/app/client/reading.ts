import { httpResource, type HttpResourceRef } from '@angular/common/http';
import type { Contract } from './api.ts';

/** Reads below `/api`; the path is read again whenever its signals change, undefined reads nothing. */
export function reading<T>(
  path: () => string | undefined,
  contract: Contract<T>,
): HttpResourceRef<T | undefined> {
  return httpResource(
    () => {
      const below = path();
      return below === undefined ? undefined : `/api${below}`;
    },
    { parse: (value) => contract.parse(value) },
  );
}
