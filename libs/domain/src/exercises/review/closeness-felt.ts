/** The two prompts that close an exercise, 0 to 10 each. */
export const BEFORE = 'closeness-before';
export const AFTER = 'closeness-after';

interface Answered {
  readonly promptKey: string;
  readonly value: unknown;
}

/** How close somebody felt before and after, as far as their answers tell. */
export function closenessIn(answers: readonly Answered[]): {
  readonly before: number | null;
  readonly after: number | null;
} {
  const told = (key: string) => {
    const value = answers.find(({ promptKey }) => promptKey === key)?.value;
    return typeof value === 'number' ? value : null;
  };
  return { before: told(BEFORE), after: told(AFTER) };
}

/** Whether an answer is one of the two. */
export function isCloseness({ promptKey }: Pick<Answered, 'promptKey'>): boolean {
  return promptKey === BEFORE || promptKey === AFTER;
}
