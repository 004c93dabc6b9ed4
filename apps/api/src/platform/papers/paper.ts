/** A signature as it is printed: what somebody typed, and the small print below it. */
export interface PrintedSignature {
  readonly typedName: string;
  readonly smallPrint: readonly string[];
}

export type Block =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'note'; readonly text: string }
  | { readonly kind: 'facts'; readonly rows: readonly (readonly [label: string, value: string])[] }
  | { readonly kind: 'signatures'; readonly signatures: readonly PrintedSignature[] };

/** A document in plain facts, before it has a look. Its words are the caller's. */
export interface Paper {
  readonly title: string;
  /** The practice it comes from. */
  readonly from: string;
  readonly locale: string;
  /** When it was made, in the file's own data. The same paper at the same time is the same file. */
  readonly madeAt: Date;
  readonly blocks: readonly Block[];
}

/** Paragraphs of a text people wrote: they are parted by an empty line. */
export function paragraphsOf(text: string): Block[] {
  return text
    .split(/\n\s*\n/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => ({ kind: 'paragraph', text: part }));
}
