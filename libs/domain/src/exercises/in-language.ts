import { languageOf, type Language } from '../words/language.ts';

interface Asked {
  readonly key: string;
  readonly choices?: readonly string[];
}

interface Asking {
  readonly prompts: readonly Asked[];
}

/** An exercise as it was given, and the same in the other languages it exists in. */
export interface Given<Exercise> {
  readonly exercise: Exercise;
  readonly translations: Readonly<Partial<Record<Language, Exercise>>>;
}

/** The exercise in the reader's language, or as it was given where it does not exist in that. */
export function exerciseIn<Exercise>(locale: string, given: Given<Exercise>): Exercise {
  return given.translations[languageOf(locale)] ?? given.exercise;
}

/**
 * An answer in the words of its reader. What is chosen from a list is kept as it stands in the
 * exercise as it was given, so that both partners choose the same, each in their own language;
 * what people wrote themselves stays as they wrote it.
 */
export function toldIn<Value>(
  locale: string,
  given: Given<Asking>,
  { promptKey, value }: { readonly promptKey: string; readonly value: Value },
): Value {
  const at = choicesOf(given.exercise, promptKey).indexOf(String(value));
  const told = choicesOf(exerciseIn(locale, given), promptKey)[at];
  return told === undefined ? value : (told as Value & string);
}

/** An answer as it is kept, in whichever of the languages it was chosen. */
export function keptAs<Value>(
  given: Given<Asking>,
  { promptKey, value }: { readonly promptKey: string; readonly value: Value },
): Value {
  const kept = choicesOf(given.exercise, promptKey);
  if (kept.includes(String(value))) return value;
  const places = Object.values(given.translations).map((exercise) =>
    choicesOf(exercise, promptKey).indexOf(String(value)),
  );
  const found = kept[places.find((place) => place >= 0) ?? -1];
  return found === undefined ? value : (found as Value & string);
}

function choicesOf({ prompts }: Asking, promptKey: string): readonly string[] {
  return prompts.find(({ key }) => key === promptKey)?.choices ?? [];
}
