import { Injectable } from '@nestjs/common';
import type { AddCouple, ChangePartner, Couple } from '@closeknit/contracts/couples';
import type { MemberActor } from '@closeknit/domain/access/actor';
import { CoupleDocumentsService } from '../agreements/couple-documents.service.ts';
import { Clock } from '../platform/clock.ts';
import { found, Refused } from '../platform/http/refused.ts';
import { PracticeDb } from '../platform/tenancy/practice-db.ts';
import { CareService } from './care.service.ts';
import { JOINING } from './caseload.service.ts';
import { coupleName } from './couple-name.ts';
import { CoupleRow } from './couple.entity.ts';
import { InvitationsService } from './invitations/invitations.service.ts';
import { PartnerContactRow } from './partner-contact.entity.ts';
import { PartnerRow } from './partner.entity.ts';
import { StandingService } from './standing.service.ts';

type Partner = Couple['partners'][number];

@Injectable()
export class CouplesService {
  constructor(
    private readonly db: PracticeDb,
    private readonly clock: Clock,
    private readonly invitations: InvitationsService,
    private readonly care: CareService,
    private readonly standing: StandingService,
    private readonly agreements: CoupleDocumentsService,
  ) {}

  /** Adds both partners and plans each one's invitation. */
  async add(request: AddCouple, actor: MemberActor): Promise<Couple> {
    if (request.first.email === request.second.email) {
      throw new Refused('same-address', '/second/email');
    }
    const since = this.clock.instant();
    const { familyName } = request;
    const row = { therapistId: actor.id, familyName: familyName.trim(), since };
    const coupleId = (await this.db.of(CoupleRow).insert(row)).generatedMaps[0]?.['id'] as string;
    for (const place of ['first', 'second'] as const) {
      await this.addPartner(coupleId, place, request[place]);
    }
    if (request.agreement) await this.agreements.begin(coupleId, request.agreement, actor);
    return this.one(coupleId, actor);
  }

  /** The couple, if it is in sight. */
  async one(coupleId: string, actor: MemberActor): Promise<Couple> {
    const care = await this.care.require(actor, 'couples:read', coupleId);
    const couple = found(await this.db.of(CoupleRow).findOneBy({ id: coupleId }));
    const partners = await this.db.query<Partner>(
      `select partner.id, partner.place, partner.first_name as "firstName", ${JOINING} as joining,
              coalesce(contact.email, '') as email, contact.zone, partner.deleted_at as "deletedAt",
              (select max(expires_at) from invitation where partner_id = partner.id) as "invitedUntil"
       from partner left join partner_contact contact on contact.partner_id = partner.id
       where partner.couple_id = $2 order by partner.place`,
      [this.clock.instant(), coupleId],
    );
    const [first, second] = partners as [Partner, Partner];
    return {
      id: couple.id,
      name: coupleName(first.firstName, second.firstName, couple.familyName),
      care,
      state: couple.state,
      familyName: couple.familyName,
      since: couple.since.toISOString(),
      partners: partners.map((partner) => ({
        ...partner,
        invitedUntil: partner.invitedUntil && new Date(partner.invitedUntil).toISOString(),
        deletedAt: partner.deletedAt && new Date(partner.deletedAt).toISOString(),
      })),
    };
  }

  /**
   * Corrects a name or, before the person has joined, an address: the invitation then goes
   * to the new one and the old link no longer works.
   */
  async changePartner(
    { coupleId, partnerId }: { coupleId: string; partnerId: string },
    change: ChangePartner,
    actor: MemberActor,
  ): Promise<void> {
    await this.care.require(actor, 'couples:change', coupleId);
    const { partner, contact } = await this.partnerOf(coupleId, partnerId);
    const moved = contact.email !== change.email;
    if (moved && partner.joinedAt) throw new Refused('already-joined', '/email');
    if (moved && (await this.otherHas(coupleId, partnerId, change.email))) {
      throw new Refused('same-address', '/email');
    }
    if (moved) await this.standing.mustGoOn(coupleId);
    await this.db.of(PartnerRow).update({ id: partnerId }, { firstName: change.firstName });
    if (!moved) return;
    await this.db.of(PartnerContactRow).update({ partnerId }, { email: change.email });
    await this.invitations.invite({ coupleId, partnerId });
  }

  /** Sends a new invitation; the links sent before it stop working. */
  async inviteAgain(
    { coupleId, partnerId }: { coupleId: string; partnerId: string },
    actor: MemberActor,
  ): Promise<void> {
    await this.care.require(actor, 'couples:change', coupleId);
    await this.standing.mustGoOn(coupleId);
    const { partner } = await this.partnerOf(coupleId, partnerId);
    if (partner.joinedAt) throw new Refused('already-joined');
    await this.invitations.invite({ coupleId, partnerId });
  }

  private async addPartner(
    coupleId: string,
    place: 'first' | 'second',
    { firstName, email }: AddCouple['first'],
  ): Promise<void> {
    const row = await this.db.of(PartnerRow).insert({ coupleId, place, firstName });
    const partnerId = row.generatedMaps[0]?.['id'] as string;
    await this.db.of(PartnerContactRow).insert({ coupleId, partnerId, email });
    await this.invitations.invite({ coupleId, partnerId });
  }

  private async partnerOf(coupleId: string, partnerId: string) {
    const partner = found(await this.db.of(PartnerRow).findOneBy({ id: partnerId, coupleId }));
    const contact = found(await this.db.of(PartnerContactRow).findOneBy({ partnerId }));
    return { partner, contact };
  }

  private async otherHas(coupleId: string, partnerId: string, email: string): Promise<boolean> {
    const contacts = await this.db.of(PartnerContactRow).findBy({ coupleId, email });
    return contacts.some((contact) => contact.partnerId !== partnerId);
  }
}
