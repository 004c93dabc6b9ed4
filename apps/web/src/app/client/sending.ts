import type { FieldTree, FormSubmitOptions, ValidationError } from '@angular/forms/signals';
import { Refused } from './refused.ts';

/**
 * How a form is sent. A refusal comes back onto the fields it names, or onto the whole form; what
 * was typed stays, and the first field that needs a look gets the focus.
 */
export function sending<M>(send: (value: M) => Promise<void>): FormSubmitOptions<M, M> {
  return {
    action: async (field) => {
      try {
        await send(field().value());
        return undefined;
      } catch (refusal) {
        if (!(refusal instanceof Refused)) throw refusal;
        // The errors are placed after this returns; only then is there one to go to.
        setTimeout(() => toFirstError(field as FieldTree<unknown>));
        return errorsFrom(refusal, field as FieldTree<unknown>);
      }
    },
    onInvalid: (field) => toFirstError(field as FieldTree<unknown>),
  };
}

function toFirstError(field: FieldTree<unknown>): void {
  const [first] = field().errorSummary();
  if (first && first.fieldTree !== field) first.fieldTree().focusBoundControl();
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
