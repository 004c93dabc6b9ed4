import type { Assignment } from '@closeknit/contracts/assignments';
import { toldIn } from '@closeknit/domain/exercises/in-language';
import { isStillAsked, type Relief } from '@closeknit/domain/exercises/relief';
import type { OpenedAnswer } from './answers/opened-answers.service.ts';
import type { AssignmentRow } from './assignment.entity.ts';

export interface PartRow {
  id: string;
  practiceId: string;
  assignment_id: string;
  done_at: Date | null;
  moved_at: Date | null;
  relief: Relief | null;
  relieved_at: Date | null;
  sealedWord: Buffer | null;
  partner_id: string;
  place: 'first' | 'second';
  first_name: string;
}

export function stateOf(
  row: AssignmentRow,
  parts: readonly PartRow[],
  today: string,
): Assignment['state'] {
  if (row.withdrawnAt) return 'withdrawn';
  if (parts.every(({ done_at }) => done_at !== null)) return 'done';
  if (!parts.some((part) => part.done_at === null && isStillAsked(part.relief))) return 'aside';
  return row.dueOn < today ? 'overdue' : 'open';
}

/** What was answered, in the words of who reads it. */
export function toldTo(
  locale: string,
  rows: readonly AssignmentRow[],
  answers: readonly OpenedAnswer[],
): OpenedAnswer[] {
  return answers.map((answer) => {
    const row = rows.find(({ id }) => id === answer.assignmentId);
    return row ? { ...answer, value: toldIn(locale, row, answer) } : answer;
  });
}

export function partOf(
  part: PartRow,
  row: AssignmentRow,
  answers: readonly OpenedAnswer[],
): Omit<Assignment['parts'][number], 'relief' | 'instead'> {
  const written = answers.filter(
    (answer) => answer.assignmentId === row.id && answer.partnerId === part.partner_id,
  );
  return {
    partnerId: part.partner_id,
    place: part.place,
    firstName: part.first_name,
    role: row.exercise.roles?.[part.place === row.oneIs ? 'one' : 'other'] ?? null,
    // Begun is what can be read of it: an answer kept to oneself leaves no trace here either.
    state: part.done_at ? 'done' : written.length > 0 ? 'begun' : 'not-begun',
    doneAt: part.done_at?.toISOString() ?? null,
    movedAt: part.moved_at?.toISOString() ?? null,
    answers: row.exercise.prompts.flatMap(({ key, question }) =>
      written
        .filter(({ promptKey }) => promptKey === key)
        .map(({ value, visibility, use, writtenAt }) => ({
          promptKey: key,
          question,
          value,
          visibility,
          use,
          writtenAt: writtenAt.toISOString(),
        })),
    ),
  };
}

export function reliefOf(
  { relief, relieved_at }: PartRow,
  word = '',
): Assignment['parts'][number]['relief'] {
  return relief && relieved_at && { kind: relief, at: relieved_at.toISOString(), word };
}

/** What this partner was given in place of what was too much, unless it was taken back. */
export function insteadOf(
  { assignment_id, place }: PartRow,
  rows: readonly AssignmentRow[],
): Assignment['parts'][number]['instead'] {
  const row = rows.find(
    ({ inPlaceOf, givenTo, withdrawnAt }) =>
      inPlaceOf === assignment_id && givenTo === place && !withdrawnAt,
  );
  return row ? { id: row.id, title: row.exercise.title } : null;
}
