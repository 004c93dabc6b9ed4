import { Injectable } from '@nestjs/common';
import type { MemberActor } from '@closeknit/domain/access/actor';
import { type Standing, treats } from '@closeknit/domain/practices/staff';
import { found, Refused } from '../../platform/http/refused.ts';
import { PracticeDb } from '../../platform/tenancy/practice-db.ts';

/** Who works here now, looked at by one at a time, so that two changes at once cannot both be the last. */
@Injectable()
export class StaffService {
  constructor(private readonly db: PracticeDb) {}

  /** Waits for other changes to the practice's people, and keeps new ones waiting until the end. */
  async alone(): Promise<void> {
    await this.db.query('select id from practice for no key update');
  }

  /** How a member stands; not found once they have left. */
  async standing(memberId: string): Promise<Standing> {
    const role = found(await this.roleOf(memberId));
    const [owners] = await this.db.query<{ count: number }>(
      `select count(*)::integer as count from auth.seat where role = 'owner'`,
    );
    const [couples] = await this.db.query<{ count: number }>(
      'select count(*)::integer as count from couple where therapist_id = $1',
      [memberId],
    );
    return { role, owners: owners?.count ?? 0, couples: couples?.count ?? 0 };
  }

  /** Makes sure that somebody works here and treats couples. */
  async mustTreat(memberId: string, pointer: string): Promise<void> {
    const role = await this.roleOf(memberId);
    if (!role || !treats(role)) throw new Refused('not-a-therapist', pointer);
  }

  private async roleOf(memberId: string): Promise<MemberActor['role'] | null> {
    const seat = await this.db.one<{ role: MemberActor['role'] }>(
      `select seat.role from member join auth.seat on seat.actor_id = member.id
       where member.id = $1 and member.left_at is null`,
      [memberId],
    );
    return seat?.role ?? null;
  }
}
