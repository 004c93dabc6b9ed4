import { Injectable } from '@nestjs/common';
import type { DeletePartner } from '@closeknit/contracts/couples';
import type { MemberActor } from '@closeknit/domain/access/actor';
import { type CoupleState, isOver } from '@closeknit/domain/couples/life';
import { isSameName } from '@closeknit/domain/words/same-name';
import { CareService } from '../../couples/care.service.ts';
import { Audit } from '../../platform/audit/audit.ts';
import { Clock } from '../../platform/clock.ts';
import { found, Refused } from '../../platform/http/refused.ts';
import { PracticeDb } from '../../platform/tenancy/practice-db.ts';

interface Whose {
  readonly firstName: string;
  readonly state: CoupleState;
  readonly deletedAt: Date | null;
}

/** Deletes what one partner left with the practice. What the other has of it stays as it is. */
@Injectable()
export class DeletionService {
  constructor(
    private readonly db: PracticeDb,
    private readonly clock: Clock,
    private readonly care: CareService,
    private readonly audit: Audit,
  ) {}

  async forget(
    { coupleId, partnerId }: { coupleId: string; partnerId: string },
    { typedName }: DeletePartner,
    actor: MemberActor,
  ): Promise<void> {
    await this.care.require(actor, 'couples:change', coupleId);
    const partner = await this.db.one<Whose>(
      `select first_name as "firstName", couple.state, deleted_at as "deletedAt"
       from partner join couple on couple.id = partner.couple_id
       where partner.id = $1 and couple.id = $2 for update of couple`,
      [partnerId, coupleId],
    );
    const { firstName, state, deletedAt } = found(partner);
    if (deletedAt) return;
    if (!isOver(state)) throw new Refused('still-going-on');
    if (!isSameName(typedName, firstName)) throw new Refused('not-their-name', '/typedName');

    await this.db.query('select forget_partner($1, $2)', [partnerId, this.clock.instant()]);
    this.audit.note(actor, 'couples:forget-partner', { coupleId, partnerId });
  }
}
