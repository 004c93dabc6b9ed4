import { Injectable } from '@nestjs/common';
import type { Use } from '@closeknit/contracts/agreements';
import type { Visibility } from '@closeknit/domain/access/privacy';
import { type AgreementKind, useOf } from '@closeknit/domain/agreements/agreement';
import { PracticeDb } from '../platform/tenancy/practice-db.ts';

/** What is asked about something one partner wrote. */
export interface Stamped {
  readonly agreementId: string | null;
  readonly partnerId: string;
  readonly visibility: Visibility;
  readonly revealedAt?: Date | null;
}

export type Uses = (written: Stamped) => Use;

/** How what a couple wrote may be used, each under the agreement it was written under. */
@Injectable()
export class UsesService {
  constructor(private readonly db: PracticeDb) {}

  /** Answers for everything of a couple that the reader may read. */
  async inCouple(coupleId: string): Promise<Uses> {
    const signed = await this.db.query<{ id: string; kind: AgreementKind; partnerId: string }>(
      `select document.id, document.kind, signature.partner_id as "partnerId"
       from couple_document document join signature on signature.document_id = document.id
       where document.couple_id = $1 and document.kind <> 'consent'`,
      [coupleId],
    );
    const kinds = new Map(signed.map(({ id, partnerId, kind }) => [`${id} ${partnerId}`, kind]));
    return ({ agreementId, partnerId, visibility, revealedAt = null }) =>
      useOf({
        under: kinds.get(`${agreementId} ${partnerId}`) ?? null,
        visibility,
        revealed: revealedAt !== null,
      });
  }
}
