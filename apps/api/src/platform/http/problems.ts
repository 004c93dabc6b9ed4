import type { FieldProblem, Problem, ProblemCode } from '@closeknit/contracts/problem';
import { sentence } from '../../words/sentence.ts';

const statuses: Partial<Record<ProblemCode, number>> = {
  malformed: 400,
  'not-signed-in': 401,
  'not-allowed': 403,
  'other-person': 409,
  'not-matching': 401,
  'wrong-code': 401,
  'timed-out': 401,
  'confirm-first': 403,
  'second-factor-needed': 403,
  'second-factor-demanded': 409,
  'passkey-refused': 401,
  'foreign-origin': 403,
  'link-spent': 410,
  'link-expired': 410,
  'not-found': 404,
  'too-large': 413,
  'too-many': 429,
  fault: 500,
  away: 503,
  taken: 409,
  'changed-elsewhere': 409,
  'already-opened': 409,
  'email-taken': 409,
  'already-filled': 409,
  'already-planned': 409,
  'title-taken': 409,
  'not-in-use': 409,
  'not-due': 409,
  'too-late-to-clear': 409,
  'already-scored': 409,
  'already-joined': 409,
  'already-member': 409,
  'works-here': 409,
  'partner-here': 409,
  'already-invited': 409,
  'last-owner': 409,
  'still-has-couples': 409,
  'double-booked': 409,
  'invitation-spent': 410,
  'invitation-expired': 410,
  'not-now': 409,
  resting: 409,
  over: 409,
  'still-going-on': 409,
  'couples-open': 409,
  'not-asked': 409,
  'course-running': 409,
  'course-over': 409,
  'not-wished': 409,
  'given-instead': 409,
  withdrawn: 410,
  erased: 410,
  'agreement-unsigned': 409,
  'document-replaced': 409,
  'already-signed': 409,
  'document-retired': 409,
  'messages-off': 409,
  'show-first': 409,
  'readers-changed': 409,
  'file-too-large': 413,
  'too-many-files': 409,
  'answer-first': 409,
  'note-signed': 409,
  'note-unsigned': 409,
  'note-empty': 409,
  'release-over': 409,
  'release-answered': 409,
  'release-unsigned': 409,
  'not-released': 409,
};

/** A refusal as RFC 9457 says it, in English until it is `spokenIn` another language. */
export function problem(code: ProblemCode, errors: readonly FieldProblem[] = []): Problem {
  const detail = sentence(`problems.${code}`);
  return {
    type: `/problems/${code}`,
    title: detail,
    status: statuses[code] ?? 422,
    code,
    detail,
    ...(errors.length ? { errors: [...errors] } : {}),
  };
}

/** The same refusal, said in the language of who asked. */
export function spokenIn(locale: string, { errors, ...refusal }: Problem): Problem {
  const said = ({ code }: { readonly code: string }) => sentence(`problems.${code}`, {}, locale);
  const detail = said(refusal);
  const onFields = errors?.map((error) => ({ ...error, detail: said(error) }));
  return { ...refusal, title: detail, detail, ...(onFields ? { errors: onFields } : {}) };
}

export function onField(
  pointer: string,
  code: string,
  times: readonly string[] = [],
): FieldProblem {
  const detail = sentence(`problems.${code}`);
  return { pointer: `#${pointer}`, code, detail, ...(times.length ? { times: [...times] } : {}) };
}
