import type { FieldTree, FormSubmitOptions, ValidationError } from '@angular/forms/signals';
import * as z from 'zod/v4/core';
import { Refused } from './refused.ts';

type Send<Sent> = (value: Sent) => Promise<void>;

/**
 * How a form is sent. A refusal comes back onto the fields it names, or onto the whole form; what
 * was typed stays, and the first field that needs a look gets the focus.
 */
export function sending<Typed extends object, Sent>(
  contract: z.$ZodType<Sent, Typed>,
  send: Send<Sent>,
): FormSubmitOptions<Typed, unknown> {
  return {
    // A refused form counts as invalid until it is edited, and would block a second try as it is.
    ignoreValidators: 'all',
    action: async (field) => {
      const form = field as FieldTree<unknown>;
      const typed = form().value() as Typed;
      const wish = z.safeParse(contract, typed);
      if (!wish.success) return toFirstError(form);
      // A fresh object takes the last refusal off the form.
      form().value.set({ ...typed });
      return refusalOf(send(wish.data), form);
    },
  };
}

async function refusalOf(sent: Promise<void>, form: FieldTree<unknown>) {
  try {
    await sent;
    return undefined;
  } catch (refusal) {
    if (!(refusal instanceof Refused)) throw refusal;
    // The errors are placed after this returns; only then is there one to go to.
    setTimeout(() => toFirstError(form));
    return errorsFrom(refusal, form);
  }
}

function toFirstError(form: FieldTree<unknown>): void {
  const first = form()
    .errorSummary()
    .find((error) => error.fieldTree !== form);
  first?.fieldTree().focusBoundControl();
}

function errorsFrom(refusal: Refused, form: FieldTree<unknown>): ValidationError.WithFieldTree[] {
  const placed = refusal.fields.map(({ pointer, code }) => ({
    kind: 'server',
    message: code,
    fieldTree: fieldAt(form, pointer),
  }));
  if (placed.length > 0) return placed;
  return [{ kind: 'server', message: refusal.code, fieldTree: form }];
}

/** The field a pointer names (`/first/email` or `#/first/email`); as deep as the form goes. */
function fieldAt(form: FieldTree<unknown>, pointer: string): FieldTree<unknown> {
  let field = form;
  for (const step of pointer.replace(/^#?\//, '').split('/')) {
    const inner = (field as unknown as Record<string, FieldTree<unknown> | undefined>)[step];
    if (typeof inner !== 'function') return field;
    field = inner;
  }
  return field;
}
