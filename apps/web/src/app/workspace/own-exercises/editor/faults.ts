import { WrittenExercise } from '@closeknit/contracts/exercises';

/** What keeps an exercise from becoming a version: a code for each place, as a JSON pointer. */
export type Faults = ReadonlyMap<string, string>;

/** What the contract has against it, the first fault of each place. */
export function faultsOf(written: WrittenExercise): Faults {
  const checked = WrittenExercise.safeParse(written);
  const faults = new Map<string, string>();
  for (const { path, message } of checked.error?.issues ?? []) {
    const pointer = path.map((step) => `/${String(step)}`).join('');
    if (!faults.has(pointer)) faults.set(pointer, message);
  }
  return faults;
}

/** The fault at a place, or at something within it. */
export function faultAt(faults: Faults, place: string): string | undefined {
  for (const [pointer, code] of faults) {
    if (pointer === place || pointer.startsWith(`${place}/`)) return code;
  }
  return undefined;
}
