/** What keeps a draft from becoming a version: a code for each place, as a JSON pointer. */
export type Faults = ReadonlyMap<string, string>;

/** A contract, as far as finding faults goes. */
interface Judge {
  safeParse(value: unknown): { readonly error?: { readonly issues: readonly Issue[] } };
}

interface Issue {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

/** What the contract has against it, the first fault of each place. */
export function faultsAgainst(contract: Judge, written: unknown): Faults {
  const { error } = contract.safeParse(written);
  return firstOfEach(
    (error?.issues ?? []).map(({ path, message: code }) => ({
      ...{ code, pointer: path.map((step) => `/${String(step)}`).join('') },
    })),
  );
}

/** Faults as they are told, the first of each place. */
export function firstOfEach(
  told: readonly { readonly pointer: string; readonly code: string }[],
): Faults {
  const faults = new Map<string, string>();
  for (const { pointer, code } of told) {
    const place = pointer.replace(/^#/, '');
    if (!faults.has(place)) faults.set(place, code);
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
