import type { AnswerValue } from '@closeknit/contracts/assignments';

/** What lies sealed in an offer. */
export type OfferedWords = { readonly promptKey: string; readonly value: AnswerValue }[];
