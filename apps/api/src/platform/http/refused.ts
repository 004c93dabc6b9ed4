import type { ProblemCode } from '@closeknit/contracts/problem';

/** A field that is refused, and the times it is about, as instants, where it is about some. */
export interface RefusedField {
  readonly pointer: string;
  readonly times?: readonly string[];
}

/** A refusal: expected, told to the reader as a sentence, on the fields it names. */
export class Refused extends Error {
  readonly code: ProblemCode;
  readonly fields: readonly RefusedField[];

  constructor(code: ProblemCode, fields: string | readonly RefusedField[] = []) {
    super(code);
    this.code = code;
    this.fields = typeof fields === 'string' ? [{ pointer: fields }] : fields;
  }
}

/** Asked too often; there is room again after so many seconds. */
export class TooMany extends Refused {
  readonly retryAfter: number;

  constructor(seconds: number) {
    super('too-many');
    this.retryAfter = seconds;
  }
}

/** What is not there, or not for this reader: one answer for both. */
export function found<T>(row: T | null | undefined): T {
  if (row === null || row === undefined) throw new Refused('not-found');
  return row;
}
