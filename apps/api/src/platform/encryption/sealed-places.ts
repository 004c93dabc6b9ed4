/**
 * What is sealed apart from everything else, each under keys of its own: whoever is given a key
 * of one compartment opens nothing of another.
 */
export const compartments = ['record', 'safety', 'private-notes'] as const;
export type Compartment = (typeof compartments)[number];

/** Every column that holds what people wrote. A new one is listed here and tied by `sealedColumn`. */
export const sealedPlaces = [
  { table: 'answer', column: 'sealed_value', compartment: 'record' },
  { table: 'answer_file', column: 'sealed_facts', compartment: 'record' },
  { table: 'answer_offer', column: 'sealed_words', compartment: 'record' },
  { table: 'assignment', column: 'sealed_note', compartment: 'record' },
  { table: 'assignment_part', column: 'sealed_word', compartment: 'record' },
  { table: 'break_glass', column: 'sealed_reason', compartment: 'record' },
  { table: 'check_in_note', column: 'sealed_text', compartment: 'record' },
  { table: 'comment', column: 'sealed_text', compartment: 'record' },
  { table: 'couple_step', column: 'sealed_reason', compartment: 'record' },
  { table: 'discussion_point', column: 'sealed_text', compartment: 'record' },
  { table: 'finding_mark', column: 'sealed_note', compartment: 'record' },
  { table: 'life_event', column: 'sealed_text', compartment: 'record' },
  { table: 'measurement', column: 'sealed_answers', compartment: 'record' },
  { table: 'message', column: 'sealed_text', compartment: 'record' },
  { table: 'note_addendum', column: 'sealed_text', compartment: 'record' },
  { table: 'private_note', column: 'sealed_text', compartment: 'private-notes' },
  { table: 'progress_note', column: 'sealed_text', compartment: 'record' },
  { table: 'release_request', column: 'sealed_words', compartment: 'record' },
  { table: 'safety_screening', column: 'sealed_answers', compartment: 'safety' },
  { table: 'safety_step', column: 'sealed_note', compartment: 'safety' },
] as const;

type SealedPlace = (typeof sealedPlaces)[number];
type Located<Sealed> = Sealed extends SealedPlace
  ? Pick<Sealed, 'table' | 'column'> & { readonly row: string }
  : never;

/** Where a sealed value lives; part of what it is bound to. */
export type Place = Located<SealedPlace>;

const compartmentsByTable: Readonly<Record<Place['table'], Compartment>> = Object.fromEntries(
  sealedPlaces.map(({ table, compartment }) => [table, compartment] as const),
) as Record<Place['table'], Compartment>;

/** Whose keys seal what is written there. */
export function compartmentOf({ table }: Place): Compartment {
  return compartmentsByTable[table];
}
