import type { ProblemCode } from '@closeknit/contracts/problem';

/** A refusal: expected, told to the reader as a sentence, on the field `pointer` names. */
export class Refused extends Error {
  readonly code: ProblemCode;
  readonly pointer: string | undefined;

  constructor(code: ProblemCode, pointer?: string) {
    super(code);
    this.code = code;
    this.pointer = pointer;
  }
}

/** What is not there, or not for this reader: one answer for both. */
export function found<T>(row: T | null | undefined): T {
  if (row === null || row === undefined) throw new Refused('not-found');
  return row;
}
