import type { SafetyAnswers } from '@closeknit/domain/safety/screening';

interface Padded {
  readonly answers: SafetyAnswers;
  readonly padding: string;
}

const LENGTH = 1024;

/** The answers at one length, so that not even their sealed bytes tell "no" from "often". */
export function sealable(answers: SafetyAnswers): Padded {
  const { length } = JSON.stringify({ answers, padding: '' });
  return { answers, padding: ' '.repeat(LENGTH - length) };
}

export function answersIn({ answers }: Padded): SafetyAnswers {
  return answers;
}
