/** ISO: Monday is 1, Sunday 7. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/**
 * When an exercise of a programme comes: with the beginning, when the one before it is done by
 * whoever was asked, some days or on the next such weekday after the one before it came, or after
 * the couple's next session. The first of a programme counts from the beginning.
 */
export type DeliveryRule =
  | { readonly kind: 'at-once' }
  | { readonly kind: 'after-previous' }
  | { readonly kind: 'after-days'; readonly days: number }
  | { readonly kind: 'weekday'; readonly weekday: Weekday }
  | { readonly kind: 'after-session' };

export interface ProgrammeItem {
  readonly exerciseKey: string;
  readonly rule: DeliveryRule;
}

/** Exercises in an order, each with the rule by which it comes. */
export interface Programme {
  readonly key: string;
  readonly version: number;
  readonly title: string;
  /** For the couple: what is ahead of them. */
  readonly about: string;
  /** For the therapist: why one gives it. */
  readonly purpose: string;
  /** For the therapist: when not to give it; empty where nothing speaks against it. */
  readonly notWhen: string;
  readonly items: readonly ProgrammeItem[];
}

export interface ProgrammeFault {
  readonly code: 'no-items' | 'unknown-exercise' | 'loop' | 'nothing-before';
  /** The place, as a JSON pointer into the programme. */
  readonly pointer: string;
}

/**
 * What keeps a programme from being given, in the order of its items: nothing in it, an exercise
 * nobody knows, one that comes round again (a loop), or a first one that waits for one before it.
 */
export function faultsOf(
  { items }: Pick<Programme, 'items'>,
  isKnown: (exerciseKey: string) => boolean,
): ProgrammeFault[] {
  if (items.length === 0) return [{ code: 'no-items', pointer: '/items' }];
  const before = new Set<string>();
  return items.flatMap(({ exerciseKey, rule }, index) => {
    const faults: ProgrammeFault[] = [];
    const at = (code: ProgrammeFault['code'], field: string) =>
      faults.push({ code, pointer: `/items/${index}/${field}` });
    if (!isKnown(exerciseKey)) at('unknown-exercise', 'exerciseKey');
    if (before.has(exerciseKey)) at('loop', 'exerciseKey');
    if (index === 0 && rule.kind === 'after-previous') at('nothing-before', 'rule');
    before.add(exerciseKey);
    return faults;
  });
}
