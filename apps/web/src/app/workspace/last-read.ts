import { linkedSignal, type Resource, type Signal } from '@angular/core';

/** What was read last: it stays on screen while the next is on its way. */
export function lastRead<T>(resource: Resource<T | undefined>): Signal<T | undefined> {
  return linkedSignal<T | undefined, T | undefined>({
    source: () => (resource.hasValue() ? resource.value() : undefined),
    computation: (value, before) => value ?? before?.value,
  }).asReadonly();
}
