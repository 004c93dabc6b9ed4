import type { AnswerValue, Assignment } from '@closeknit/contracts/assignments';
import type { Reviewed } from '@closeknit/contracts/review';
import { answerText } from '@closeknit/domain/exercises/answer-text';
import { regional } from '../../times/zoned-times.ts';
import type { Say } from '../../words/words.ts';
import type { OwnTimes } from '../own-times.ts';

/** What one partner answered, in the reader's words where it is no text. */
export function valueInWords(value: AnswerValue, say: Say): string {
  if (value === true) return say('workspace.assigned.did');
  if (typeof value === 'number') return say('workspace.assigned.of-ten', { value });
  return answerText(value, regional(document.documentElement.lang));
}

/** How far one partner's part of an exercise is, with its day once it is done. */
export function standingInWords(
  { state, doneAt }: Pick<Assignment['parts'][number], 'state' | 'doneAt'>,
  say: Say,
  times: OwnTimes,
): string {
  if (state !== 'done' || doneAt === null) return say(`workspace.assigned.${state}`);
  return say('workspace.assigned.done-on', { day: times.shortDay(doneAt) });
}

/** How close one partner felt before and after; empty where they said neither. */
export function closenessInWords(
  { closeness }: Pick<Reviewed, 'closeness'>,
  partnerId: string,
  say: Say,
): string {
  const felt = closeness.find((each) => each.partnerId === partnerId);
  const { before = null, after = null } = felt ?? {};
  if (before !== null && after !== null)
    return say('workspace.review.before-and-after', { before, after });
  if (before !== null) return say('workspace.review.before', { before });
  return after === null ? '' : say('workspace.review.after', { after });
}
