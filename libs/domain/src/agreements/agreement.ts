import type { Visibility } from '../access/privacy.ts';

/** How a therapist keeps what one partner tells them alone. */
export const AGREEMENT_KINDS = ['no-secrets', 'limited-secrets'] as const;
export type AgreementKind = (typeof AGREEMENT_KINDS)[number];

/** What can be put before a couple to be signed: an agreement on confidences, or another consent. */
export type DocumentKind = AgreementKind | 'consent';

export function isAgreement(kind: DocumentKind): kind is AgreementKind {
  return kind !== 'consent';
}

/** A document as it was put before a couple. It never changes; a newer one takes its place. */
export interface PutBefore {
  readonly id: string;
  readonly kind: DocumentKind;
  readonly putAt: number;
}

export interface Signed {
  readonly documentId: string;
  readonly partnerId: string;
}

/**
 * The agreement a couple is asked to work under: the latest put before them, whether anybody has
 * signed it or not. Null where there is none.
 */
export function currentAgreement<Document extends PutBefore>(
  documents: readonly Document[],
): Document | null {
  return documents
    .filter(({ kind }) => isAgreement(kind))
    .reduce<Document | null>(
      (latest, document) => (latest && latest.putAt > document.putAt ? latest : document),
      null,
    );
}

/**
 * The agreement that what this partner writes now is kept under: the current one, if they have
 * signed it. Nothing is ever kept under one they have not.
 */
export function writtenUnder<Document extends PutBefore>(
  documents: readonly Document[],
  signatures: readonly Signed[],
  partnerId: string,
): Document | null {
  const current = currentAgreement(documents);
  return current && hasSigned(current.id, signatures, partnerId) ? current : null;
}

/** Whether a partner is asked to sign before they write: there is an agreement and they have not. */
export function mustSignFirst(
  documents: readonly PutBefore[],
  signatures: readonly Signed[],
  partnerId: string,
): boolean {
  const current = currentAgreement(documents);
  return current !== null && !hasSigned(current.id, signatures, partnerId);
}

/** Whether joint work can begin: both partners have signed the agreement as it stands now. */
export function isReadyForJointWork(
  documents: readonly PutBefore[],
  signatures: readonly Signed[],
  partnerIds: readonly [string, string],
): boolean {
  const current = currentAgreement(documents);
  return current !== null && partnerIds.every((id) => hasSigned(current.id, signatures, id));
}

function hasSigned(documentId: string, signatures: readonly Signed[], partnerId: string): boolean {
  return signatures.some(
    (signature) => signature.documentId === documentId && signature.partnerId === partnerId,
  );
}

/**
 * How a therapist may use in joint work what one partner wrote: both know it anyway, at the
 * therapist's judgement, once its author has agreed to it, or not at all.
 */
export type Use = 'both-know' | 'may-bring-in' | 'ask-first' | 'not-jointly';

/** What is known of something written when its use is asked for. */
export interface Written {
  /** The kind of agreement it was last written under and its author had signed; null for none. */
  readonly under: AgreementKind | null;
  readonly visibility: Visibility;
  readonly revealed: boolean;
}

/**
 * What may be done with something written. It follows from the agreement it was written under,
 * never from a later one; under nobody's signature nothing is used jointly.
 */
export function useOf({ under, visibility, revealed }: Written): Use {
  if (visibility === 'shared' || revealed) return 'both-know';
  if (visibility === 'private' || under === null) return 'not-jointly';
  return under === 'no-secrets' ? 'may-bring-in' : 'ask-first';
}

/** Which sentence stands beside a field that the other partner does not read. */
export type Beside = 'therapist-only' | AgreementKind;

/** Beside a private field stands what holds for what is written there now. */
export function besideFields(under: AgreementKind | null): Beside {
  return under ?? 'therapist-only';
}
