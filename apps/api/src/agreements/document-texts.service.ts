import { Injectable } from '@nestjs/common';
import type { AgreementKind } from '@closeknit/contracts/agreements';
import type { PartnerActor } from '@closeknit/domain/access/actor';
import { agreementTexts } from '@closeknit/domain/agreements/agreement-texts';
import { LANGUAGES, languageOf } from '@closeknit/domain/words/language';
import { PracticeDb } from '../platform/tenancy/practice-db.ts';
import { Readers } from '../words/readers.ts';
import { CoupleDocumentTwinRow } from './couple-document-twin.entity.ts';
import type { CoupleDocumentRow } from './couple-document.entity.ts';
import type { SignatureRow } from './signature.entity.ts';

type Signed = Pick<SignatureRow, 'documentId' | 'twinHash'>;

/** One text of a document, and the number it is known by. */
export type Text = Pick<CoupleDocumentRow, 'title' | 'text' | 'hash'>;

/** A document may lie before a couple in two languages: each reads and signs it in one. */
@Injectable()
export class DocumentTexts {
  constructor(
    private readonly db: PracticeDb,
    private readonly readers: Readers,
  ) {}

  /** Puts a text Closeknit came with beside itself, in the other languages it exists in. */
  async putTwins({ id, coupleId, kind, language }: CoupleDocumentRow): Promise<void> {
    for (const other of LANGUAGES.filter((one) => one !== language)) {
      const { title, text } = agreementTexts[other][kind as AgreementKind];
      const twin = { coupleId, documentId: id, language: other, title, text };
      await this.db.of(CoupleDocumentTwinRow).insert(twin);
    }
  }

  /** Documents as a partner reads them: in the words they signed, else in their own language. */
  async asReadBy<Row extends CoupleDocumentRow>(
    rows: readonly Row[],
    { id, coupleId }: PartnerActor,
    signatures: readonly Signed[],
  ): Promise<Row[]> {
    if (rows.every(({ language }) => language === null)) return [...rows];
    const own = languageOf(await this.readers.localeOf(id));
    const twins = await this.db.of(CoupleDocumentTwinRow).findBy({ coupleId });
    return rows.map((row) => {
      const signed = signatures.find(({ documentId }) => documentId === row.id);
      const isRead = (twin: CoupleDocumentTwinRow) =>
        signed ? twin.hash === signed.twinHash : twin.language === own;
      const twin = twins.find((known) => known.documentId === row.id && isRead(known));
      return twin ? { ...row, ...textOf(twin) } : row;
    });
  }

  /** The texts of a document that these signatures stand under; the document's own where none do. */
  async signed(document: CoupleDocumentRow, signatures: readonly Signed[]): Promise<Text[]> {
    const twins = await this.db.of(CoupleDocumentTwinRow).findBy({ documentId: document.id });
    const used = twins.filter(({ hash }) => signatures.some(({ twinHash }) => twinHash === hash));
    const isOwnUsed = signatures.length === 0 || signatures.some(({ twinHash }) => !twinHash);
    return [...(isOwnUsed ? [textOf(document)] : []), ...used.map(textOf)];
  }

  /** Which of a document's texts this hash names: null for its own, undefined for none of them. */
  async twinNamed(hash: string, document: CoupleDocumentRow): Promise<string | null | undefined> {
    if (hash === document.hash) return null;
    const documentId = document.id;
    const twin = await this.db.of(CoupleDocumentTwinRow).findOneBy({ documentId, hash });
    return twin?.hash;
  }
}

const textOf = ({ title, text, hash }: Text): Text => ({ title, text, hash });
