import { describe, expect, it } from 'vitest';
import { clashesOf, refusalOfLeaving, refusalOfRole, type Role, treats } from './staff.ts';

const standing = (role: Role, owners: number, couples = 0) => ({ role, owners, couples });

describe('another role', () => {
  it.each([
    ['the last owner stays one', standing('owner', 1), 'owner', null],
    ['the last owner cannot become a therapist', standing('owner', 1), 'therapist', 'last-owner'],
    ['one of two owners can', standing('owner', 2), 'therapist', null],
    ['a therapist without couples can assist', standing('therapist', 1), 'assistant', null],
    ['one with couples cannot', standing('therapist', 1, 1), 'assistant', 'still-has-couples'],
    ['nor supervise only', standing('owner', 2, 3), 'supervisor', 'still-has-couples'],
    ['but can own the practice', standing('therapist', 1, 3), 'owner', null],
  ] as const)('%s', (_, facts, wanted, refusal) => {
    expect(refusalOfRole(facts, wanted)).toBe(refusal);
  });
});

describe('leaving', () => {
  it.each([
    ['is not for the last owner', standing('owner', 1), 'last-owner'],
    ['is for one of two owners', standing('owner', 2), null],
    ['is for anybody else', standing('assistant', 1), null],
  ] as const)('%s', (_, facts, refusal) => {
    expect(refusalOfLeaving(facts)).toBe(refusal);
  });
});

describe('handing over', () => {
  it('finds what would be booked twice, soonest first', () => {
    const moving = [
      { from: 500, to: 550, id: 'late' },
      { from: 100, to: 150, id: 'early' },
      { from: 300, to: 350, id: 'free' },
    ];
    const busy = [
      { from: 140, to: 160 },
      { from: 540, to: 600 },
      { from: 350, to: 400 },
    ];

    expect(clashesOf(moving, busy).map(({ id }) => id)).toEqual(['early', 'late']);
  });

  it('goes to those who treat couples', () => {
    const roles: Role[] = ['owner', 'therapist', 'supervisor', 'assistant'];

    expect(roles.filter(treats)).toEqual(['owner', 'therapist']);
  });
});
