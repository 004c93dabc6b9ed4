/** "Ana & Ben Duarte": first names in the couple's own order, then the family name if there is one. */
export function coupleName(first: string, second: string, familyName: string): string {
  return [`${first} & ${second}`, familyName].filter(Boolean).join(' ');
}

/** The same in SQL, where rows of a couple are joined as `first`, `second` and `couple`. */
export const COUPLE_NAME = `trim(first.first_name || ' & ' || second.first_name || ' ' || couple.family_name)`;

/** Joins both partners to a `couple`. */
export const BOTH_PARTNERS = `
  join partner first on first.couple_id = couple.id and first.place = 'first'
  join partner second on second.couple_id = couple.id and second.place = 'second'`;
