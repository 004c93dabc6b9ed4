import type { MemberActor } from '../access/actor.ts';
import { type Interval, overlaps } from '../scheduling/intervals.ts';

export type Role = MemberActor['role'];

/** Whether somebody in this role has couples of their own. */
export function treats(role: Role): boolean {
  return role === 'owner' || role === 'therapist';
}

/** What is known about a member whose role is to change, or who is to leave. */
export interface Standing {
  readonly role: Role;
  /** How many owners the practice has, this one included. */
  readonly owners: number;
  /** How many couples are in this member's care. */
  readonly couples: number;
}

/** Why a member cannot take on another role, or null: somebody must own the practice and each couple needs a therapist. */
export function refusalOfRole(
  { role, owners, couples }: Standing,
  wanted: Role,
): 'last-owner' | 'still-has-couples' | null {
  if (role === 'owner' && wanted !== 'owner' && owners < 2) return 'last-owner';
  return couples > 0 && !treats(wanted) ? 'still-has-couples' : null;
}

/** Why a member cannot leave, or null. Couples are handed over in the same step, not before. */
export function refusalOfLeaving({ role, owners }: Standing): 'last-owner' | null {
  return role === 'owner' && owners < 2 ? 'last-owner' : null;
}

/** The sessions that would lie over something the receiving therapist has already, in order. */
export function clashesOf<Session extends Interval>(
  moving: readonly Session[],
  busy: readonly Interval[],
): Session[] {
  return moving
    .filter((session) => busy.some((other) => overlaps(session, other)))
    .toSorted((one, other) => one.from - other.from);
}
