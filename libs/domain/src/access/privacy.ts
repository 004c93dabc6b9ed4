/**
 * Who reads an answer besides its author: nobody, the therapist, both partners once
 * both have answered, or both partners now.
 */
export type Visibility = 'private' | 'therapist' | 'when-both-answered' | 'shared';

/** From the narrowest circle of readers to the widest. */
export const VISIBILITIES = ['private', 'therapist', 'when-both-answered', 'shared'] as const;

export type Reader = 'author' | 'therapist' | 'other-partner';
export type Place = 'first' | 'second';

/** One partner's answer to a prompt, and how far it has come. */
export interface Kept {
  /** Null while nothing is written. */
  readonly visibility: Visibility | null;
  /** Its author has said that they are done: what is still being typed reaches nobody else's page. */
  readonly done: boolean;
  /** The other partner may read it. */
  readonly revealed: boolean;
  /** The other partner has had it on screen. */
  readonly opened: boolean;
}

/** Both partners' answers to the same prompt, and whether they may still share anything new. */
export interface Exchange {
  readonly first: Kept;
  readonly second: Kept;
  readonly sharing: boolean;
}

export type Act =
  /** Words are written or changed, for these readers. */
  | { readonly kind: 'write'; readonly by: Place; readonly visibility: Visibility }
  /** Words stay as they are, and other readers are chosen. */
  | { readonly kind: 'show-to'; readonly by: Place; readonly visibility: Visibility }
  | { readonly kind: 'finish'; readonly by: Place }
  /** Somebody looks at what the other lets them read. */
  | { readonly kind: 'look'; readonly by: Place }
  | { readonly kind: 'clear'; readonly by: Place }
  | { readonly kind: 'separate' };

const nothing: Kept = { visibility: null, done: false, revealed: false, opened: false };

/** Two partners who have written nothing yet. */
export const BLANK: Exchange = { first: nothing, second: nothing, sharing: true };

export const otherOf = (place: Place): Place => (place === 'first' ? 'second' : 'first');

/** Whether the second circle of readers lacks somebody of the first. */
export function narrows(from: Visibility, to: Visibility): boolean {
  return VISIBILITIES.indexOf(to) < VISIBILITIES.indexOf(from);
}

/** Whether the other partner reads such an answer at once or some day. */
export function reachesOther(visibility: Visibility | null | undefined): boolean {
  return visibility === 'when-both-answered' || visibility === 'shared';
}

/** Whether this reader may know that the answer exists, and read it. There is no third state. */
export function mayRead(reader: Reader, answer: Kept): boolean {
  if (answer.visibility === null) return false;
  if (reader === 'author') return true;
  if (reader === 'therapist') return answer.visibility !== 'private';
  return reachesOther(answer.visibility) && answer.revealed;
}

/** Why these readers cannot be chosen; undefined when they can. What was opened is not taken back. */
export function refusalToShow(
  answer: Pick<Kept, 'visibility' | 'opened'>,
  to: Visibility,
): 'already-opened' | undefined {
  if (answer.visibility === null || !answer.opened) return undefined;
  return narrows(answer.visibility, to) ? 'already-opened' : undefined;
}

/** Where both answers stand after one act; what is refused changes nothing. */
export function after(exchange: Exchange, act: Act): Exchange {
  if (act.kind === 'separate') return { ...exchange, sharing: false };
  if (act.kind === 'look') {
    const theirs = otherOf(act.by);
    const answer = exchange[theirs];
    return { ...exchange, [theirs]: { ...answer, opened: answer.opened || answer.revealed } };
  }
  const own = exchange[act.by];
  if ('visibility' in act && refusalToShow(own, act.visibility)) return exchange;
  return settled({ ...exchange, [act.by]: changed(own, act) });
}

function changed(own: Kept, act: Extract<Act, { by: Place }>): Kept {
  switch (act.kind) {
    case 'write': {
      const { visibility } = act;
      // Whoever changes what the other reads is not done with it.
      const isDone = own.done && !reachesOther(own.visibility) && !reachesOther(visibility);
      return { ...own, visibility, done: isDone, revealed: false };
    }
    case 'show-to':
      return own.visibility === null ? own : { ...own, visibility: act.visibility };
    case 'finish':
      return { ...own, done: true };
    case 'clear':
      return nothing;
    case 'look':
      return own;
  }
}

function settled(exchange: Exchange): Exchange {
  const reveal = (place: Place): Kept => {
    const answer = exchange[place];
    return { ...answer, revealed: isRevealed(answer, exchange[otherOf(place)], exchange.sharing) };
  };
  return { ...exchange, first: reveal('first'), second: reveal('second') };
}

function isRevealed(own: Kept, other: Kept, sharing: boolean): boolean {
  if (!reachesOther(own.visibility)) return false;
  // Apart, nothing new opens, and what was open stays so.
  if (!sharing) return own.revealed;
  if (own.visibility === 'shared') return own.revealed || own.done;
  return own.done && other.done && reachesOther(other.visibility);
}
