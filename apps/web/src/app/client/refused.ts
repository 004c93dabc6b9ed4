import { HttpErrorResponse } from '@angular/common/http';
import { type FieldProblem, Problem } from '@closeknit/contracts/problem';

/** A wish the other side refused, with a stable code that `shell.problems` turns into a sentence. */
export class Refused extends Error {
  readonly code: string;
  readonly fields: readonly FieldProblem[];

  constructor(code: string, fields: readonly FieldProblem[] = []) {
    super(code);
    this.code = code;
    this.fields = fields;
  }
}

/** Lets a refusal pass that somebody else answers for; a fault stays one. */
export function unlessRefused(refusal: unknown): void {
  if (!(refusal instanceof Refused)) throw refusal;
}

/** What an error of a request means. Away: no answer came back at all. */
export function refusalFrom(error: unknown): Refused {
  const answer = answerIn(error);
  if (answer === undefined) return new Refused('fault');
  if (answer.status === 0) return new Refused('away');
  const problem = Problem.safeParse(bodyOf(answer));
  if (problem.success) return new Refused(problem.data.code, problem.data.errors);
  if (answer.status === 429) return new Refused('too-many');
  return new Refused(answer.status === 502 || answer.status >= 503 ? 'away' : 'fault');
}

// A resource wraps what is not an Error, and an HttpErrorResponse is not one.
function answerIn(error: unknown): HttpErrorResponse | undefined {
  if (error instanceof HttpErrorResponse) return error;
  return error instanceof Error && error.cause !== undefined ? answerIn(error.cause) : undefined;
}

function bodyOf({ error }: HttpErrorResponse): unknown {
  if (typeof error !== 'string') return error;
  try {
    return JSON.parse(error);
  } catch (unreadable) {
    if (unreadable instanceof SyntaxError) return undefined;
    throw unreadable;
  }
}
