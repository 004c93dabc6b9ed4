import { type DocumentKind, isAgreement } from '@closeknit/domain/agreements/agreement';
import type { CoupleDocumentRow } from './couple-document.entity.ts';

/** What a document takes the place of: any agreement of any other, else of the same document. */
const lineageOf = ({ kind, templateId }: { kind: DocumentKind; templateId: string | null }) =>
  isAgreement(kind) ? 'agreement' : templateId;

/** Documents as they are shown, latest first; `rows` come in the order they were put. */
export function asPutBefore(rows: readonly CoupleDocumentRow[]) {
  const current = new Map(rows.map((row) => [lineageOf(row), row.id]));
  return rows.toReversed().map((row) => ({
    id: row.id,
    kind: row.kind,
    title: row.title,
    text: row.text,
    version: row.version,
    hash: row.hash,
    putAt: row.putAt.toISOString(),
    isCurrent: current.get(lineageOf(row)) === row.id,
  }));
}

/** A document as the rules know it. */
export const ofRules = ({ id, kind, putAt }: CoupleDocumentRow) => ({
  id,
  kind,
  putAt: putAt.getTime(),
});
