import { Injectable } from '@nestjs/common';
import type { PartnerActor } from '@closeknit/domain/access/actor';
import { IsNull } from 'typeorm';
import { StandingService } from '../couples/standing.service.ts';
import { Clock } from '../platform/clock.ts';
import { PracticeDb } from '../platform/tenancy/practice-db.ts';
import { LineConsentRow } from './line-consent.entity.ts';

interface Total {
  readonly week: string;
  readonly total: number;
}

/** One's own line before the other partner: shown by its owner alone, for as long as they wish. */
@Injectable()
export class ShownLinesService {
  constructor(
    private readonly db: PracticeDb,
    private readonly clock: Clock,
    private readonly standing: StandingService,
  ) {}

  /** Since when the own line is shown, or null. */
  async since({ id: partnerId }: PartnerActor): Promise<Date | null> {
    const standing = { partnerId, endedAt: IsNull() };
    return (await this.db.of(LineConsentRow).findOneBy(standing))?.givenAt ?? null;
  }

  /** Shown twice is shown once; hiding is possible in every state of the couple's work. */
  async show(shown: boolean, actor: PartnerActor): Promise<void> {
    const { id: partnerId, coupleId } = actor;
    if (!shown) return this.hide(partnerId);
    await this.standing.mustShare(coupleId);
    await this.db.query(
      `insert into line_consent (couple_id, partner_id, given_at) values ($1, $2, $3)
       on conflict (practice_id, partner_id) where ended_at is null do nothing`,
      [coupleId, partnerId, this.clock.instant()],
    );
  }

  /** The other's totals since a Monday. Nothing where they show none, or have none. */
  async ofTheOther(since: string): Promise<Map<string, number>> {
    const rows = await this.db.query<Total>('select week::text, total from line_of_the_other($1)', [
      since,
    ]);
    return new Map(rows.map(({ week, total }) => [week, total]));
  }

  private async hide(partnerId: string): Promise<void> {
    const endedAt = this.clock.instant();
    await this.db.of(LineConsentRow).update({ partnerId, endedAt: IsNull() }, { endedAt });
  }
}
