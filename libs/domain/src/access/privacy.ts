/**
 * Who reads an answer besides its author: nobody, the therapist, both partners once
 * both have answered, or both partners now.
 */
export type Visibility = 'private' | 'therapist' | 'when-both-answered' | 'shared';

export type Reader = 'author' | 'therapist' | 'other-partner';

/** What is known about an answer when somebody asks to read it. */
export interface Sealing {
  readonly visibility: Visibility;
  /** Both partners have answered the same prompt under `when-both-answered`. */
  readonly bothAnswered: boolean;
}

/** Whether this reader may know the answer exists and read it. There is no third state. */
export function mayRead(reader: Reader, answer: Sealing): boolean {
  if (reader === 'author') return true;
  if (reader === 'therapist') return answer.visibility !== 'private';
  return (
    answer.visibility === 'shared' ||
    (answer.visibility === 'when-both-answered' && answer.bothAnswered)
  );
}
