import { Injectable, type StreamableFile } from '@nestjs/common';
import type { OwnDocuments, SignDocument } from '@closeknit/contracts/agreements';
import type { PartnerActor } from '@closeknit/domain/access/actor';
import {
  besideFields,
  currentAgreement,
  isAgreement,
  mustSignFirst,
  writtenUnder,
} from '@closeknit/domain/agreements/agreement';
import { Clock } from '../platform/clock.ts';
import { violates } from '../platform/database/faults.ts';
import { found, Refused } from '../platform/http/refused.ts';
import { PracticeDb } from '../platform/tenancy/practice-db.ts';
import { CoupleDocumentRow } from './couple-document.entity.ts';
import { DocumentTexts } from './document-texts.service.ts';
import { asPutBefore, ofRules } from './document-views.ts';
import { PrintingService } from './printing.service.ts';
import { SignatureRow } from './signature.entity.ts';
import { TalkFirstRow } from './talk-first.entity.ts';

/** What a partner has been asked to sign, and has. Where the other stands is nobody's matter here. */
@Injectable()
export class OwnDocumentsService {
  constructor(
    private readonly db: PracticeDb,
    private readonly clock: Clock,
    private readonly printing: PrintingService,
    private readonly texts: DocumentTexts,
  ) {}

  async of(actor: PartnerActor): Promise<OwnDocuments> {
    const rows = await this.rowsOf(actor);
    const partnerId = actor.id;
    const signatures = await this.db.of(SignatureRow).findBy({ partnerId });
    const talks = await this.db.of(TalkFirstRow).findBy({ partnerId });
    const under = writtenUnder(rows.map(ofRules), signatures, partnerId);
    return {
      beside: besideFields(under && isAgreement(under.kind) ? under.kind : null),
      toSign: await this.toSign(actor),
      documents: asPutBefore(await this.texts.asReadBy(rows, actor, signatures)).map((document) => {
        const signature = signatures.find(({ documentId }) => documentId === document.id);
        const talk = talks.find(({ documentId }) => documentId === document.id);
        return {
          ...document,
          signedAt: signature?.signedAt.toISOString() ?? null,
          typedName: signature?.typedName ?? null,
          talkFirstAt: (signature ? null : talk?.askedAt.toISOString()) ?? null,
        };
      }),
    };
  }

  /** The agreement this partner has yet to sign, or null. */
  async toSign(actor: PartnerActor): Promise<string | null> {
    const rows = await this.db.query<{ id: string; kind: CoupleDocumentRow['kind']; put: Date }>(
      `select id, kind, put_at as put from couple_document
       where couple_id = $1 and kind <> 'consent' order by put_at, id`,
      [actor.coupleId],
    );
    if (rows.length === 0) return null;
    const documents = rows.map(({ put, ...row }) => ({ ...row, putAt: put.getTime() }));
    const signatures = await this.db.of(SignatureRow).findBy({ partnerId: actor.id });
    const isMissing = mustSignFirst(documents, signatures, actor.id);
    return isMissing ? (currentAgreement(documents)?.id ?? null) : null;
  }

  /** Whether another document lies before this partner that they have neither signed nor asked about. */
  async isAnyWaiting({ id: partnerId, coupleId }: PartnerActor): Promise<boolean> {
    const rows = await this.rowsOf({ coupleId });
    const signatures = await this.db.of(SignatureRow).findBy({ partnerId });
    const talks = await this.db.of(TalkFirstRow).findBy({ partnerId });
    const answered = new Set([...signatures, ...talks].map(({ documentId }) => documentId));
    return asPutBefore(rows).some(
      ({ id, kind, isCurrent }) => isCurrent && !isAgreement(kind) && !answered.has(id),
    );
  }

  /** Refuses whoever has an agreement before them that they have not signed. */
  async requireSigned(actor: PartnerActor, pointer?: string): Promise<void> {
    if (await this.toSign(actor)) throw new Refused('agreement-unsigned', pointer);
  }

  /** Signs these very words, in whichever language they were read: a document that is not the current one, or says something else, is refused. */
  async sign(id: string, { typedName, hash }: SignDocument, actor: PartnerActor): Promise<void> {
    const document = await this.current(id, actor);
    const twinHash = await this.texts.twinNamed(hash, document);
    if (twinHash === undefined) throw new Refused('document-replaced');
    const { coupleId, version } = document;
    const whose = { coupleId, documentId: id, partnerId: actor.id };
    const words = { version, hash: document.hash, twinHash };
    const signed = { ...words, typedName, signedAt: this.clock.instant() };
    try {
      await this.db.within(() => this.db.of(SignatureRow).insert({ ...whose, ...signed }));
    } catch (fault) {
      if (violates(fault, 'signature_practice_id_document_id_partner_id_key')) {
        throw new Refused('already-signed');
      }
      throw fault;
    }
  }

  /** Tells the therapist, and nobody else, that this partner would like to talk about it first. */
  async talkFirst(id: string, actor: PartnerActor): Promise<void> {
    await this.current(id, actor);
    await this.db.query(
      `insert into talk_first (couple_id, document_id, partner_id, asked_at)
       values ($1, $2, $3, $4) on conflict (practice_id, document_id, partner_id) do nothing`,
      [actor.coupleId, id, actor.id, this.clock.instant()],
    );
  }

  /** The document with this partner's own signature, as a file. */
  async paper(id: string, actor: PartnerActor): Promise<StreamableFile> {
    const { coupleId } = actor;
    const row = found(await this.db.of(CoupleDocumentRow).findOneBy({ id, coupleId }));
    const signatures = await this.db.of(SignatureRow).findBy({ partnerId: actor.id });
    const [read] = await this.texts.asReadBy([row], actor, signatures);
    return this.printing.print(found(read), actor);
  }

  private async current(id: string, actor: PartnerActor): Promise<CoupleDocumentRow> {
    const rows = await this.rowsOf(actor);
    const row = found(rows.find((known) => known.id === id));
    const isCurrent = asPutBefore(rows).some((known) => known.id === id && known.isCurrent);
    if (!isCurrent) throw new Refused('document-replaced');
    return row;
  }

  private rowsOf({ coupleId }: Pick<PartnerActor, 'coupleId'>): Promise<CoupleDocumentRow[]> {
    return this.db
      .of(CoupleDocumentRow)
      .find({ where: { coupleId }, order: { putAt: 'ASC', id: 'ASC' } });
  }
}
