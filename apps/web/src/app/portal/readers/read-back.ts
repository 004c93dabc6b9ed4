import type { AnswerValue } from '@closeknit/contracts/assignments';
import type { Prompt } from '@closeknit/contracts/exercises';
import { isUnsaid } from '@closeknit/domain/exercises/answer-same';
import type { Say } from '../../words/words.ts';
import { answerInWords } from '../exercise/answer-in-words.ts';

/** A question and its answer, as they are read back. */
export interface ReadBack {
  readonly key: string;
  readonly question: string;
  readonly text: string;
}

/** What is empty has been taken back, and is not shown. */
export function readBack(say: Say, prompt: Prompt, value: AnswerValue | null): ReadBack[] {
  if (isUnsaid(value)) return [];
  return [{ key: prompt.key, question: prompt.question, text: answerInWords(say, prompt, value) }];
}
