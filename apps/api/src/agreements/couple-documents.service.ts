import { Injectable, type StreamableFile } from '@nestjs/common';
import type { AgreementKind, CoupleDocuments, PutDocument } from '@closeknit/contracts/agreements';
import type { MemberActor } from '@closeknit/domain/access/actor';
import {
  currentAgreement,
  isAgreement,
  isReadyForJointWork,
} from '@closeknit/domain/agreements/agreement';
import { CareService } from '../couples/care.service.ts';
import { Clock } from '../platform/clock.ts';
import { found, Refused } from '../platform/http/refused.ts';
import { PracticeDb } from '../platform/tenancy/practice-db.ts';
import { CoupleDocumentRow } from './couple-document.entity.ts';
import { asPutBefore, ofRules } from './document-views.ts';
import { DocumentTexts } from './document-texts.service.ts';
import { DocumentsService } from './templates/documents.service.ts';
import { PrintingService } from './printing.service.ts';
import { SignatureRow } from './signature.entity.ts';
import { TalkFirstRow } from './talk-first.entity.ts';

interface Partner {
  readonly partnerId: string;
  readonly firstName: string;
}

/** What was put before a couple and where each partner stands, for who is in care of them. */
@Injectable()
export class CoupleDocumentsService {
  constructor(
    private readonly db: PracticeDb,
    private readonly clock: Clock,
    private readonly care: CareService,
    private readonly documents: DocumentsService,
    private readonly printing: PrintingService,
    private readonly texts: DocumentTexts,
  ) {}

  async ofCouple(coupleId: string, actor: MemberActor): Promise<CoupleDocuments> {
    await this.care.require(actor, 'agreements:read', coupleId);
    const rows = await this.rowsOf(coupleId);
    const signatures = await this.db.of(SignatureRow).findBy({ coupleId });
    const talks = await this.db.of(TalkFirstRow).findBy({ coupleId });
    const members = await this.db.query<{ id: string; name: string }>(
      'select id, name from member',
    );
    const partners = await this.partnersOf(coupleId);
    const [first, second] = partners as [Partner, Partner];
    const current = currentAgreement(rows.map(ofRules));
    const putBy = new Map(rows.map((row) => [row.id, row.putBy]));
    return {
      agreement: current && isAgreement(current.kind) ? current.kind : null,
      ready: isReadyForJointWork(rows.map(ofRules), signatures, [
        first.partnerId,
        second.partnerId,
      ]),
      documents: asPutBefore(rows).map((document) => ({
        ...document,
        putBy: members.find(({ id }) => id === putBy.get(document.id))?.name ?? '',
        partners: partners.map((partner) =>
          standingOf(partner, document.id, { signatures, talks }),
        ),
      })),
    };
  }

  /** Puts the agreement or document before the couple, in the version it has today. */
  async put(coupleId: string, request: PutDocument, actor: MemberActor): Promise<CoupleDocuments> {
    await this.care.require(actor, 'agreements:put', coupleId);
    const { templates } = await this.documents.read();
    const wanted = templates.find(({ id, kind }) =>
      request.kind === 'consent' ? id === request.templateId : kind === request.kind,
    );
    if (!wanted) throw new Refused('unknown-document', '/templateId');
    const { id: templateId, kind, version, title, text } = wanted;
    const language = templateId === null ? await this.documents.language() : null;
    const facts = { coupleId, templateId, kind, version, language, title, text };
    const put = { putBy: actor.id, putAt: this.clock.instant() };
    const rows = this.db.of(CoupleDocumentRow);
    const row = await rows.save(rows.create({ ...facts, ...put }));
    if (language) await this.texts.putTwins(row);
    return this.ofCouple(coupleId, actor);
  }

  /** The agreement a couple begins with. */
  async begin(coupleId: string, kind: AgreementKind, actor: MemberActor): Promise<void> {
    await this.put(coupleId, { kind }, actor);
  }

  /** The document with everybody's signatures, as a file. */
  async paper(
    { coupleId, documentId: id }: { coupleId: string; documentId: string },
    actor: MemberActor,
  ): Promise<StreamableFile> {
    await this.care.require(actor, 'agreements:read', coupleId);
    return this.printing.print(
      found(await this.db.of(CoupleDocumentRow).findOneBy({ id, coupleId })),
      actor,
    );
  }

  private rowsOf(coupleId: string): Promise<CoupleDocumentRow[]> {
    return this.db
      .of(CoupleDocumentRow)
      .find({ where: { coupleId }, order: { putAt: 'ASC', id: 'ASC' } });
  }

  private partnersOf(coupleId: string): Promise<Partner[]> {
    return this.db.query<Partner>(
      `select id as "partnerId", first_name as "firstName" from partner
       where couple_id = $1 order by place`,
      [coupleId],
    );
  }
}

function standingOf(
  { partnerId, firstName }: Partner,
  documentId: string,
  { signatures, talks }: { signatures: SignatureRow[]; talks: TalkFirstRow[] },
) {
  const own = (row: SignatureRow | TalkFirstRow) =>
    row.documentId === documentId && row.partnerId === partnerId;
  const signature = signatures.find(own);
  const talk = signature ? undefined : talks.find(own);
  return {
    partnerId,
    firstName,
    signedAt: signature?.signedAt.toISOString() ?? null,
    typedName: signature?.typedName ?? null,
    talkFirstAt: talk?.askedAt.toISOString() ?? null,
  };
}
