import { Injectable } from '@nestjs/common';
import type { Actor, MemberActor, PartnerActor } from '@closeknit/domain/access/actor';
import type { Account } from '@closeknit/contracts/account';
import type { CoupleState } from '@closeknit/contracts/life';
import type { ChangeLanguage } from '@closeknit/contracts/language';
import type { ChangeZone, Me } from '@closeknit/contracts/me';
import { isOver } from '@closeknit/domain/couples/life';
import { Addresses } from '../platform/account/addresses.ts';
import { Places } from '../platform/account/places.ts';
import { found } from '../platform/http/refused.ts';
import type { Session } from '../platform/sign-in/sessions/sessions.ts';
import { PracticeDb } from '../platform/tenancy/practice-db.ts';
import { brandOf, LOOK_OF_PRACTICE, type PracticeLook } from './settings/brand.ts';

interface Row extends PracticeLook {
  name: string;
  zone: string;
  locale: string;
  practice_id: string;
  practice_name: string;
  practice_zone: string;
  couple_state: CoupleState;
  other_name: string;
  therapist_name: string;
  therapist_zone: string;
}

/** Somebody apart from the session they came with. */
type Apart<M> = M extends Me
  ? Omit<M, 'idleMinutes' | 'sharedDevice' | 'secondFactorNeeded'>
  : never;
type Person = Apart<Me>;

/** Who is signed in, as the pages need to know it. */
@Injectable()
export class MeService {
  constructor(
    private readonly db: PracticeDb,
    addresses: Addresses,
    places: Places,
  ) {
    places.tellBy((partnerId) => this.togetherAt(partnerId));
    const copy = (sql: string) => (id: string, email: string) => db.query(sql, [email, id]);
    addresses.follow('member', copy('update member set email = $1 where id = $2'));
    addresses.follow(
      'partner',
      copy('update partner_contact set email = $1 where partner_id = $2'),
    );
  }

  async me(actor: Actor, session: Session): Promise<Me> {
    const { idleMinutes, sharedDevice, secondFactorNeeded } = session;
    const person =
      actor.kind === 'member' ? this.member(actor) : this.partner(actor as PartnerActor);
    return { ...(await person), idleMinutes, sharedDevice, secondFactorNeeded };
  }

  changeZone({ zone }: ChangeZone, actor: Actor): Promise<void> {
    return this.change('zone', zone, actor);
  }

  changeLanguage({ language }: ChangeLanguage, actor: Actor): Promise<void> {
    return this.change('locale', language, actor);
  }

  private async change(column: 'zone' | 'locale', value: string, actor: Actor): Promise<void> {
    const { id } = actor as MemberActor | PartnerActor;
    await this.db.query(
      actor.kind === 'member'
        ? `update member set ${column} = $1 where id = $2`
        : `update partner_contact set ${column} = $1 where partner_id = $2`,
      [value, id],
    );
  }

  private async togetherAt(partnerId: string): Promise<Account['seats'][number]['couple']> {
    const row = await this.db.one<Pick<Row, 'other_name' | 'couple_state'> & { taken_at: Date }>(
      `select other.first_name as other_name, couple.state as couple_state, seat.taken_at
       from partner own
       join partner other on other.couple_id = own.couple_id and other.id <> own.id
       join couple on couple.id = own.couple_id
       join auth.seat seat on seat.actor_id = own.id where own.id = $1`,
      [partnerId],
    );
    if (row === null) return null;
    const { other_name: otherName, couple_state: state, taken_at: takenAt } = row;
    return { otherName, since: takenAt.toISOString(), isOver: isOver(state) };
  }

  private async member({ id, role }: MemberActor): Promise<Person> {
    const row = found(
      await this.db.one<Row>(
        `select member.name, member.zone, read_in(member.locale, practice.locale) as locale,
                practice.id as practice_id,
                practice.name as practice_name, practice.zone as practice_zone,
                ${LOOK_OF_PRACTICE}
         from member cross join practice where member.id = $1`,
        [id],
      ),
    );
    const { name, zone, locale } = row;
    return { kind: 'member', id, name, role, zone, locale, practice: practiceOf(row) };
  }

  private async partner({ id, coupleId }: PartnerActor): Promise<Person> {
    const row = found(
      await this.db.one<Row>(
        `select own.first_name as name, coalesce(contact.zone, practice.zone) as zone,
                read_in(contact.locale, practice.locale) as locale, practice.id as practice_id, practice.name as practice_name,
                practice.zone as practice_zone, couple.state as couple_state,
                other.first_name as other_name,
                member.name as therapist_name, member.zone as therapist_zone,
                ${LOOK_OF_PRACTICE}
         from partner own
         join partner other on other.couple_id = own.couple_id and other.id <> own.id
         join partner_contact contact on contact.partner_id = own.id
         join couple on couple.id = own.couple_id
         join member on member.id = couple.therapist_id
         cross join practice where own.id = $1`,
        [id],
      ),
    );
    return {
      kind: 'partner',
      id,
      name: row.name,
      zone: row.zone,
      locale: row.locale,
      practice: practiceOf(row),
      coupleId,
      coupleState: row.couple_state,
      otherName: row.other_name,
      therapistName: row.therapist_name,
      therapistZone: row.therapist_zone,
    };
  }
}

function practiceOf(row: Row): Me['practice'] {
  const { practice_id: id, practice_name: name, practice_zone: zone } = row;
  return { id, name, zone, brand: brandOf(row) };
}
