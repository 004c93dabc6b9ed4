import type { AnswerValue } from '@closeknit/contracts/assignments';
import type { Prompt } from '@closeknit/contracts/exercises';
import { answerText } from '@closeknit/domain/exercises/answer-text';
import { regional } from '../../times/zoned-times.ts';
import type { Say } from '../../words/words.ts';

/** An answer as it is read back: a text as written, a number with its scale. */
export function answerInWords(say: Say, prompt: Prompt, value: AnswerValue | null): string {
  if (value === null) return '';
  if (value === true) return say('portal.exercise.did-it');
  if (typeof value !== 'number') return answerText(value, regional(document.documentElement.lang));
  if (prompt.type !== 'scale') return String(value);
  const { lowest, highest } = prompt;
  return say('portal.exercise.of-ten', { value, lowest, highest });
}
