import { signal } from '@angular/core';
import {
  type FieldTree,
  form,
  type SchemaPathTree,
  validateStandardSchema,
} from '@angular/forms/signals';
import type * as z from 'zod/v4/core';
import { sending } from './sending.ts';

/**
 * A form whose rule is a contract. It holds what is typed, before trimming and defaults; `send`
 * gets what the contract makes of it.
 */
export function contractForm<Typed extends object, Sent>(
  contract: z.$ZodType<Sent, Typed>,
  start: Typed,
  send: (value: Sent) => Promise<void>,
): FieldTree<Typed> {
  // A standard schema is asked for one type on both sides, and a form only has the input side.
  const asInput = contract as unknown as z.$ZodType<unknown, unknown>;
  return form(
    signal(start),
    (path) => validateStandardSchema(path as SchemaPathTree<unknown>, asInput),
    { submission: sending(contract, send) },
  );
}
