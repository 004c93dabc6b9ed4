/** Every column that holds what people wrote. A new one is listed here and tied by `sealedColumn`. */
export const sealedPlaces = [
  { table: 'answer', column: 'sealed_value' },
  { table: 'assignment', column: 'sealed_note' },
  { table: 'break_glass', column: 'sealed_reason' },
  { table: 'check_in_note', column: 'sealed_text' },
] as const;

/** Where a sealed value lives; part of what it is bound to. */
export type Place = (typeof sealedPlaces)[number] & { readonly row: string };
