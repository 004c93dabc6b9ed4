import type { Actor } from './actor.ts';

// One's own account: whoever is signed in has one, whatever they may do besides.
const anybody = ['me:read', 'me:change', 'account:read', 'account:change'] as const;

const member = [
  ...anybody,
  'practice:read',
  'couples:read',
  'couples:add',
  'couples:change',
  'exercises:read',
  'assignments:read',
  'assignments:give',
  'trends:read',
  'hours:read',
  'hours:change',
  'calendar:read',
  'appointments:book',
  'reminders:read',
] as const;

const partner = [
  ...anybody,
  'portal:read',
  'answers:write',
  'check-ins:fill',
  'sessions:read',
] as const;

const owner = [
  'practice:change',
  'members:invite',
  'members:change',
  'couples:hand-over',
  'audit:read',
  'keys:change',
] as const;

export type Permission =
  (typeof member)[number] | (typeof partner)[number] | (typeof owner)[number];

const granted: Record<string, ReadonlySet<Permission>> = {
  owner: new Set([...member, ...owner]),
  therapist: new Set(member),
  supervisor: new Set([...anybody, 'practice:read']),
  assistant: new Set([...anybody, 'practice:read']),
  partner: new Set(partner),
};

/**
 * Whether this actor may do such a thing at all. Which rows it may do it to is
 * the matter of the row policies: a row out of sight is "not found", not "not allowed".
 */
export function may(actor: Actor, permission: Permission): boolean {
  const role = actor.kind === 'member' ? actor.role : actor.kind;
  return granted[role]?.has(permission) ?? false;
}
