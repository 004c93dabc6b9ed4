import type { Option } from '@closeknit/ui/choice/choice';
import { narrows, reachesOther } from '@closeknit/domain/access/privacy';
import type { WordVisibility } from '@closeknit/contracts/check-ins';
import type { Visibility } from '@closeknit/contracts/exercises';
import type { Say } from '../words/words.ts';
import type { Names } from './names.ts';

export const visibilities: readonly Visibility[] = [
  'private',
  'therapist',
  'when-both-answered',
  'shared',
];

/** The readers that can be chosen for an answer, as the other side would take them. */
export function readersFrom(
  visibility: Visibility,
  { mayNarrow, forYouAlone }: { readonly mayNarrow: boolean; readonly forYouAlone: boolean },
): Visibility[] {
  return visibilities.filter(
    (each) => (mayNarrow || !narrows(visibility, each)) && !(forYouAlone && reachesOther(each)),
  );
}

/** Who may read something, each as a plain sentence with what it comes to. */
export function audiences(say: Say, names: Names, offered: readonly string[]): Option[] {
  return offered.map((value) => ({
    value,
    label: say(`portal.audience.${value}.label`, names),
    note: say(`portal.audience.${value}.note`, names),
  }));
}

/** Those of a sentence beside a check-in, which goes out whole and at once. */
export function wordAudiences(
  say: Say,
  names: Names,
  offered: readonly WordVisibility[],
): Option[] {
  return audiences(say, names, offered).map((option) =>
    option.value === 'shared'
      ? { ...option, note: say('portal.words.shared-note', names) }
      : option,
  );
}
