/** One entry of a practice's audit log: who did what to whom, in ids, never in words. */
export interface AuditEntry {
  readonly practiceId: string;
  /** ISO 8601 in UTC, to the millisecond. */
  readonly at: string;
  readonly actorKind: string;
  readonly actorId: string | null;
  readonly role: string | null;
  readonly action: string;
  /** The rows it was done to. */
  readonly subjects: readonly string[];
  readonly coupleId: string | null;
  /** The partner it concerns; null when it concerns the couple, or nobody in particular. */
  readonly partnerId: string | null;
  /** The break-glass under which it happened. */
  readonly glassId: string | null;
}

/** An entry in its place: numbered from 1, and tied to the one before. */
export interface ChainedEntry extends AuditEntry {
  readonly seq: number;
  readonly hash: string;
}

/** The end of a chain, as it stood when somebody wrote it down elsewhere. */
export interface ChainHead {
  readonly seq: number;
  readonly hash: string;
}

/** SHA-256 of a text in UTF-8, in hexadecimal. */
export type Sha256 = (text: string) => string;

export type Verdict =
  | { readonly intact: true; readonly head: ChainHead }
  | {
      readonly intact: false;
      /** The number of the first entry that does not stand as it was written. */
      readonly at: number;
      readonly because: 'changed' | 'missing' | 'out-of-order' | 'cut-off';
    };

export const CHAIN_START: ChainHead = { seq: 0, hash: '' };

/**
 * The text of an entry that is hashed: canonical JSON (RFC 8785 for these values: keys in order,
 * no spaces) of the facts, without number and hash.
 */
export function canonicalEntry(entry: AuditEntry): string {
  const { action, actorId, actorKind, at, coupleId, glassId } = entry;
  const { partnerId, practiceId, role, subjects } = entry;
  const first = { action, actorId, actorKind, at, coupleId, glassId };
  return JSON.stringify({ ...first, partnerId, practiceId, role, subjects });
}

/** What is hashed for an entry: the hash before it, its number, and its canonical text. */
export function linkText(before: ChainHead, entry: AuditEntry): string {
  return `${before.hash}\n${before.seq + 1}\n${canonicalEntry(entry)}`;
}

/**
 * Whether entries, in the order given, are a whole chain from its first entry on. A changed,
 * missing or moved entry is found by the chain itself; one that is missing at the end, or a
 * chain written anew, by `known` heads that were kept elsewhere (signed checkpoints).
 */
export function verifyChain(
  entries: readonly ChainedEntry[],
  sha256: Sha256,
  known: readonly ChainHead[] = [],
): Verdict {
  let head = CHAIN_START;
  for (const entry of entries) {
    const because = flawOf(entry, head, { sha256, known });
    if (because) return { intact: false, at: head.seq + 1, because };
    head = { seq: entry.seq, hash: entry.hash };
  }
  const beyond = known.some(({ seq }) => seq > head.seq);
  return beyond ? { intact: false, at: head.seq + 1, because: 'cut-off' } : { intact: true, head };
}

function flawOf(
  entry: ChainedEntry,
  before: ChainHead,
  { sha256, known }: { sha256: Sha256; known: readonly ChainHead[] },
) {
  if (entry.seq > before.seq + 1) return 'missing';
  if (entry.seq <= before.seq) return 'out-of-order';
  const isAsKept = known.every(({ seq, hash }) => seq !== entry.seq || hash === entry.hash);
  return isAsKept && sha256(linkText(before, entry)) === entry.hash ? undefined : 'changed';
}

/** The text of a checkpoint that is signed. */
export function checkpointText(practiceId: string, at: string, { seq, hash }: ChainHead): string {
  return `closeknit audit checkpoint\n${practiceId}\n${seq}\n${hash}\n${at}`;
}
