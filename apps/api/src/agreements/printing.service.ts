import { Injectable, StreamableFile } from '@nestjs/common';
import type { MemberActor, PartnerActor } from '@closeknit/domain/access/actor';
import { found } from '../platform/http/refused.ts';
import { Papers } from '../platform/papers/papers.ts';
import { PracticeDb } from '../platform/tenancy/practice-db.ts';
import type { CoupleDocumentRow } from './couple-document.entity.ts';
import { DocumentTexts } from './document-texts.service.ts';
import { documentPaper } from './document-paper.ts';

/** Prints a document with the signatures its reader may see. */
@Injectable()
export class PrintingService {
  constructor(
    private readonly db: PracticeDb,
    private readonly papers: Papers,
    private readonly texts: DocumentTexts,
  ) {}

  async print(
    document: CoupleDocumentRow,
    reader: MemberActor | PartnerActor,
  ): Promise<StreamableFile> {
    const practice = await this.db.one<{ name: string; locale: string; zone: string }>(
      'select name, locale_of($1) as locale, zone from practice',
      [reader.id],
    );
    // The row policies have left out the other partner's signature where a partner asks.
    const signatures = await this.db.query<{
      firstName: string;
      typedName: string;
      signedAt: Date;
      documentId: string;
      twinHash: string | null;
    }>(
      `select first_name as "firstName", typed_name as "typedName", signed_at as "signedAt",
              document_id as "documentId", twin_hash as "twinHash"
       from signature join partner on partner.id = signature.partner_id
       where document_id = $1 order by partner.place`,
      [document.id],
    );
    const texts = await this.texts.signed(document, signatures);
    const pdf = await this.papers.pdf(
      documentPaper({ practice: found(practice), document, texts, signatures }),
    );
    const disposition = 'attachment; filename="document.pdf"';
    return new StreamableFile(pdf, { type: 'application/pdf', length: pdf.length, disposition });
  }
}
