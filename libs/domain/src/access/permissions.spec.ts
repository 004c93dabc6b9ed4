import { describe, expect, it } from 'vitest';
import type { MemberActor } from './actor.ts';
import { isClinical, may, type Permission, type Subject } from './permissions.ts';

type Role = MemberActor['role'];

const asking = (role: Role, id = 'me') => ({ kind: 'member', id, role }) as const;
const couple = (facts: Partial<Subject> = {}): Subject => ({
  coupleId: 'couple',
  therapistId: 'colleague',
  ...facts,
});

describe('what a role may do at all', () => {
  it.each<[Role, Permission, boolean]>([
    ['assistant', 'calendar:read', true],
    ['assistant', 'appointments:book', true],
    ['assistant', 'trends:read', false],
    ['assistant', 'assignments:read', false],
    ['assistant', 'couples:change', false],
    ['assistant', 'exercises:read', false],
    ['assistant', 'exercises:write', false],
    ['supervisor', 'exercises:write', false],
    ['therapist', 'exercises:write', true],
    ['supervisor', 'instruments:write', false],
    ['therapist', 'instruments:write', true],
    ['supervisor', 'trends:read', true],
    ['supervisor', 'assignments:read', true],
    ['supervisor', 'assignments:give', false],
    ['supervisor', 'appointments:book', false],
    ['supervisor', 'glass:break', false],
    ['therapist', 'assignments:give', true],
    ['therapist', 'audit:read', false],
    ['owner', 'audit:read', true],
    ['owner', 'keys:destroy', true],
    ['therapist', 'keys:destroy', false],
    ['assistant', 'agreements:read', false],
    ['supervisor', 'agreements:put', false],
    ['supervisor', 'documents:read', false],
  ])('%s, %s: %s', (role, permission, answer) => {
    expect(may(asking(role), permission)).toBe(answer);
  });
});

describe('what a member may do to one couple', () => {
  it.each<[string, Role, Permission, Partial<Subject>, boolean]>([
    ['the own therapist', 'therapist', 'assignments:give', { therapistId: 'me' }, true],
    [
      'the own therapist, who owns the practice',
      'owner',
      'trends:read',
      { therapistId: 'me' },
      true,
    ],
    ['another therapist', 'therapist', 'couples:read', {}, false],
    ['another therapist', 'therapist', 'trends:read', {}, false],
    ['another therapist behind glass', 'therapist', 'trends:read', { glassOpen: true }, true],
    ['another therapist behind glass', 'therapist', 'assignments:give', { glassOpen: true }, false],
    [
      'another therapist behind glass',
      'therapist',
      'appointments:book',
      { glassOpen: true },
      false,
    ],
    ['another therapist', 'therapist', 'glass:break', {}, true],
    ['the own therapist', 'therapist', 'glass:break', { therapistId: 'me' }, false],
    ['the owner', 'owner', 'couples:change', {}, true],
    ['the owner', 'owner', 'appointments:book', {}, true],
    ['the owner', 'owner', 'trends:read', {}, false],
    ['the owner', 'owner', 'assignments:read', {}, false],
    ['the owner behind glass', 'owner', 'assignments:read', { glassOpen: true }, true],
    ['a supervisor of the therapist', 'supervisor', 'trends:read', { supervisorIds: ['me'] }, true],
    ['a supervisor of another', 'supervisor', 'trends:read', { supervisorIds: ['you'] }, false],
    ['a supervisor of another', 'supervisor', 'couples:read', { supervisorIds: [] }, false],
    [
      'a supervisor of the therapist',
      'supervisor',
      'agreements:read',
      { supervisorIds: ['me'] },
      true,
    ],
    ['the owner', 'owner', 'agreements:read', {}, false],
    ['another therapist behind glass', 'therapist', 'agreements:put', { glassOpen: true }, false],
    ['another therapist behind glass', 'therapist', 'notes:read', { glassOpen: true }, true],
    ['another therapist behind glass', 'therapist', 'notes:write', { glassOpen: true }, false],
    ['the owner behind glass', 'owner', 'private-notes:keep', { glassOpen: true }, false],
    ['the owner behind glass', 'owner', 'releases:decide', { glassOpen: true }, false],
    ['the own therapist', 'therapist', 'private-notes:keep', { therapistId: 'me' }, true],
    ['an assistant', 'assistant', 'couples:read', {}, true],
    ['an assistant', 'assistant', 'appointments:book', {}, true],
    [
      'one who was the therapist and is an assistant',
      'assistant',
      'trends:read',
      { therapistId: 'me', glassOpen: true },
      false,
    ],
    [
      'one who was the therapist and is a supervisor',
      'supervisor',
      'trends:read',
      { therapistId: 'me' },
      false,
    ],
  ])('%s (%s), %s', (_, role, permission, facts, answer) => {
    expect(may(asking(role), permission, couple(facts))).toBe(answer);
  });

  it('is not softened where the permission is no matter of a couple', () => {
    expect(may(asking('owner'), 'hours:change', couple())).toBe(true);
    expect(may(asking('assistant'), 'hours:change', couple())).toBe(false);
  });
});

describe('what a partner may do', () => {
  const ana = { kind: 'partner', id: 'ana', coupleId: 'couple' } as const;

  it.each<[string, Partial<Subject>, boolean]>([
    ['in the own couple', {}, true],
    ['to the own answer', { authorId: 'ana' }, true],
    ["to the other's answer", { authorId: 'ben' }, false],
    ['in another couple', { coupleId: 'other' }, false],
  ])('writes %s: %s', (_, facts, answer) => {
    expect(may(ana, 'answers:write', couple(facts))).toBe(answer);
  });

  it('is nothing of a member', () => {
    expect(may(ana, 'trends:read', couple())).toBe(false);
  });
});

describe('nobody with a seat', () => {
  it('may do anything to a couple', () => {
    const visitor = { kind: 'visitor', practiceId: 'practice' } as const;

    expect(may(visitor, 'couples:read', couple())).toBe(false);
    expect(may({ ...visitor, kind: 'system' }, 'trends:read', couple())).toBe(false);
  });
});

describe('what is clinical', () => {
  it.each<[Permission, boolean]>([
    ['trends:read', true],
    ['answers:write', true],
    ['couples:read', false],
    ['appointments:book', false],
  ])('%s: %s', (permission, answer) => {
    expect(isClinical(permission)).toBe(answer);
  });
});
