import { Injectable } from '@nestjs/common';
import type { OwnReleases, SignRelease } from '@closeknit/contracts/releases';
import type { PartnerActor } from '@closeknit/domain/access/actor';
import {
  decideRelease,
  ownReleaseStanding,
  type PartnersAct,
  type Release,
} from '@closeknit/domain/records/release';
import { Clock } from '../../platform/clock.ts';
import { violates } from '../../platform/database/faults.ts';
import { Refused } from '../../platform/http/refused.ts';
import { PracticeDb } from '../../platform/tenancy/practice-db.ts';
import { ReleaseAnswerRow } from './release-answer.entity.ts';
import { type Booked, factsOf, ReleaseBook } from './release-book.service.ts';
import { ReleaseRequestRow } from './release-request.entity.ts';

/** What one partner is asked to release, and says to it. What the other says is nobody's matter here. */
@Injectable()
export class OwnReleasesService {
  constructor(
    private readonly db: PracticeDb,
    private readonly clock: Clock,
    private readonly book: ReleaseBook,
  ) {}

  async of(actor: PartnerActor): Promise<OwnReleases> {
    const booked = await this.book.ofCouple(actor.coupleId);
    return {
      releases: await Promise.all(
        booked.map(async (each) => {
          const [said] = each.answers;
          const release = await this.asFirst(each);
          return {
            ...factsOf(each),
            standing: ownReleaseStanding(release, 'first', this.clock.now()),
            answer: said?.answer ?? 'open',
            typedName: said?.typedName ?? '',
            answeredAt: (said?.revokedAt ?? said?.answeredAt)?.toISOString() ?? null,
          } as const;
        }),
      ),
    };
  }

  /** Whether this partner has yet to answer a request that still stands. */
  async isAnyWaiting({ id: partnerId, coupleId }: PartnerActor): Promise<boolean> {
    const rows = await this.db.of(ReleaseRequestRow).findBy({ coupleId });
    if (rows.length === 0) return false;
    const said = await this.db.of(ReleaseAnswerRow).findBy({ coupleId, partnerId });
    const answered = new Set(said.map(({ releaseId }) => releaseId));
    const unanswered = rows.filter(({ id }) => !answered.has(id));
    const now = this.clock.now();
    // Nobody has released what they have not signed, so the other's answer makes no difference.
    return unanswered.some(({ decision, expiresAt }) => {
      const release = { first: 'open', second: 'open', decision } as const;
      const until = { expiresAt: expiresAt.getTime() };
      return ownReleaseStanding({ ...release, ...until }, 'first', now) === 'open';
    });
  }

  async sign(id: string, { typedName }: SignRelease, actor: PartnerActor): Promise<void> {
    await this.decide(id, 'sign', actor);
    await this.answer({ id, answer: 'signed', typedName }, actor);
  }

  async decline(id: string, actor: PartnerActor): Promise<void> {
    await this.decide(id, 'decline', actor);
    await this.answer({ id, answer: 'declined', typedName: '' }, actor);
  }

  /** Takes the signature back, for what has not left yet. */
  async revoke(id: string, actor: PartnerActor): Promise<void> {
    await this.decide(id, 'revoke', actor);
    const revoked = { answer: 'revoked', revokedAt: this.clock.instant() } as const;
    await this.db.of(ReleaseAnswerRow).update({ releaseId: id, partnerId: actor.id }, revoked);
  }

  private async decide(id: string, act: PartnersAct, actor: PartnerActor): Promise<void> {
    const release = await this.asFirst(await this.book.find(actor.coupleId, id));
    const decided = decideRelease(release, { by: 'first', act }, this.clock.now());
    if ('refused' in decided) throw new Refused(decided.refused);
  }

  private async answer(
    said: { id: string; answer: 'signed' | 'declined'; typedName: string },
    { id: partnerId, coupleId }: PartnerActor,
  ): Promise<void> {
    const { id: releaseId, answer, typedName } = said;
    const row = { coupleId, releaseId, partnerId, answer, typedName };
    try {
      const answeredAt = this.clock.instant();
      await this.db.within(() => this.db.of(ReleaseAnswerRow).insert({ ...row, answeredAt }));
    } catch (fault) {
      if (!violates(fault, 'release_answer_practice_id_release_id_partner_id_key')) throw fault;
      throw new Refused('release-answered');
    }
  }

  /** The request with oneself in the first place; of the other, only whether both stand is known. */
  private async asFirst({ row, answers }: Booked): Promise<Release> {
    const bothStand = await this.book.isSigned(row.id);
    return {
      first: answers[0]?.answer ?? 'open',
      second: bothStand ? 'signed' : 'open',
      decision: row.decision,
      expiresAt: row.expiresAt.getTime(),
    };
  }
}
