import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { AskForRelease, DecideRelease, Releases } from '@closeknit/contracts/releases';
import type { MemberActor } from '@closeknit/domain/access/actor';
import { decideRelease, releaseStanding } from '@closeknit/domain/records/release';
import { CareService } from '../../couples/care.service.ts';
import { Audit } from '../../platform/audit/audit.ts';
import { Clock } from '../../platform/clock.ts';
import { found, Refused } from '../../platform/http/refused.ts';
import { PracticeDb } from '../../platform/tenancy/practice-db.ts';
import { type Booked, factsOf, ofRules, ReleaseBook } from './release-book.service.ts';
import { ReleaseRequestRow } from './release-request.entity.ts';

const LONGEST = 2 * 366 * 24 * 60 * 60 * 1000;

export interface Which {
  readonly coupleId: string;
  readonly releaseId: string;
}

interface PartnerOfCouple {
  readonly id: string;
  readonly firstName: string;
}

/** What the therapist does about releasing something of the joint record. */
@Injectable()
export class ReleasesService {
  constructor(
    private readonly db: PracticeDb,
    private readonly clock: Clock,
    private readonly care: CareService,
    private readonly audit: Audit,
    private readonly book: ReleaseBook,
  ) {}

  async ofCouple(coupleId: string, actor: MemberActor): Promise<Releases> {
    await this.care.require(actor, 'releases:read', coupleId);
    const partners = await this.partnersOf(coupleId);
    const { zone } = found(await this.db.one<{ zone: string }>('select zone from practice'));
    const booked = await this.book.ofCouple(coupleId);
    return { zone, releases: booked.map((each) => this.viewOf(each, partners)) };
  }

  /** Puts a request before both. It runs out with its last day, on the practice's clock. */
  async ask(coupleId: string, request: AskForRelease, actor: MemberActor): Promise<Releases> {
    await this.care.require(actor, 'releases:decide', coupleId);
    const { parts, recipient, purpose, lastDay } = request;
    const askedAt = this.clock.instant();
    const expiresAt = await this.endOf(lastDay);
    if (expiresAt <= askedAt) throw new Refused('past', '/lastDay');
    if (expiresAt.getTime() > askedAt.getTime() + LONGEST) throw new Refused('too-far', '/lastDay');
    const id = randomUUID();
    const sealedWords = await this.book.seal(actor.practiceId, id, { recipient, purpose });
    const asked = { id, coupleId, parts: [...new Set(parts)], sealedWords, askedBy: actor.id };
    await this.db.of(ReleaseRequestRow).insert({ ...asked, askedAt, expiresAt });
    return this.ofCouple(coupleId, actor);
  }

  async decide({ coupleId, releaseId }: Which, { act }: DecideRelease, actor: MemberActor) {
    await this.care.require(actor, 'releases:decide', coupleId);
    const booked = await this.book.find(coupleId, releaseId);
    const release = ofRules(booked, this.placesOf(await this.partnersOf(coupleId)));
    const decided = decideRelease(release, { by: 'therapist', act }, this.clock.now());
    if ('refused' in decided) throw new Refused(decided.refused);
    const { decision } = decided.release;
    const decidedAt = this.clock.instant();
    await this.db.of(ReleaseRequestRow).update({ id: releaseId }, { decision, decidedAt });
    this.audit.note(actor, `releases:${act}`, { coupleId, subjects: [coupleId] });
    return this.ofCouple(coupleId, actor);
  }

  async partnersOf(coupleId: string): Promise<PartnerOfCouple[]> {
    return this.db.query<PartnerOfCouple>(
      `select id, first_name as "firstName" from partner where couple_id = $1 order by place`,
      [coupleId],
    );
  }

  placesOf([first, second]: readonly PartnerOfCouple[]) {
    return { first: first?.id ?? '', second: second?.id ?? '' };
  }

  private viewOf(
    booked: Booked,
    partners: readonly PartnerOfCouple[],
  ): Releases['releases'][number] {
    const release = ofRules(booked, this.placesOf(partners));
    return {
      ...factsOf(booked),
      standing: releaseStanding(release, this.clock.now()),
      decision: booked.row.decision,
      partners: partners.map(({ id, firstName }) => {
        const said = booked.answers.find(({ partnerId }) => partnerId === id);
        return {
          partnerId: id,
          firstName,
          answer: said?.answer ?? 'open',
          typedName: said?.typedName ?? '',
          answeredAt: (said?.revokedAt ?? said?.answeredAt)?.toISOString() ?? null,
        };
      }),
    };
  }

  private async endOf(lastDay: string): Promise<Date> {
    const row = await this.db.one<{ end: Date }>(
      `select ($1::date + 1)::timestamp at time zone zone as end from practice`,
      [lastDay],
    );
    return found(row).end;
  }
}
