import type { Attention, SafetyQuestion } from './question.ts';
import type { Language } from '../words/language.ts';
import { questionsDe } from './questions.de.ts';
import { questions } from './questions.en.ts';

/** Said in the place of an answer: "I would rather talk about it". */
export const RATHER_TALK = 'talk';

/** The questions as they are asked now. Each may be left out. */
export const screening = { version: 1, questions } as const;

export type SafetyQuestionKey = (typeof questions)[number]['key'];
export const SAFETY_QUESTIONS: readonly SafetyQuestion[] = screening.questions;
export const SAFETY_KEYS = questions.map(({ key }) => key) as readonly SafetyQuestionKey[];

/** A question in the language of who reads it: it asks the same in all. Unknown keys ask nothing. */
export function safetyQuestionIn(language: Language, key: string): string {
  const asked = questions.find((question) => question.key === key);
  if (!asked) return '';
  return language === 'de' ? questionsDe[asked.key] : asked.question;
}

/** What somebody answered; null was left out. */
export type SafetyAnswers = Readonly<Record<SafetyQuestionKey, string | null>>;

export interface SafetyReason {
  readonly question: SafetyQuestionKey;
  /** `talk` where the person would rather say it than write it. */
  readonly why: Attention | 'talk';
}

export interface SafetyEvaluation {
  /** The most urgent of the reasons; null where nothing asks for attention. */
  readonly attention: Attention | null;
  /** Most urgent first, else in the order of the questions. */
  readonly reasons: readonly SafetyReason[];
  /** How many questions were left out: no finding, and no all-clear either. */
  readonly leftOut: number;
}

const urgency: readonly SafetyReason['why'][] = ['now', 'soon', 'talk', 'look'];

/** Whether a question can be answered so; leaving it out and wishing to talk always can. */
export function fits(key: SafetyQuestionKey, answer: string | null): boolean {
  const asked = SAFETY_QUESTIONS.find((question) => question.key === key);
  return answer === null || answer === RATHER_TALK || (asked?.answers.includes(answer) ?? false);
}

/**
 * Which answers ask for the therapist's attention, and why. A prompt to speak with somebody alone,
 * never a finding about them: no score is made, a single answer is enough, and wishing to talk is
 * taken as seriously as `soon`. What is left out counts for nothing in either direction.
 */
export function evaluate(answers: SafetyAnswers): SafetyEvaluation {
  const reasons = SAFETY_KEYS.flatMap((question) => reasonIn(question, answers[question])).toSorted(
    (one, other) => urgency.indexOf(one.why) - urgency.indexOf(other.why),
  );
  const first = reasons[0]?.why ?? null;
  return {
    attention: first === 'talk' ? 'soon' : first,
    reasons,
    leftOut: SAFETY_KEYS.filter((key) => answers[key] === null).length,
  };
}

function reasonIn(question: SafetyQuestionKey, answer: string | null): SafetyReason[] {
  if (answer === null) return [];
  if (answer === RATHER_TALK) return [{ question, why: 'talk' }];
  const asked = SAFETY_QUESTIONS.find(({ key }) => key === question);
  const why = asked?.attention[answer];
  return why ? [{ question, why }] : [];
}
