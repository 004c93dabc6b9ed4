import type { Actor } from './actor.ts';

const member = [
  'me:read',
  'me:change',
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
  'me:read',
  'me:change',
  'portal:read',
  'answers:write',
  'check-ins:fill',
  'sessions:read',
] as const;

export type Permission = (typeof member)[number] | (typeof partner)[number] | 'practice:change';

const granted: Record<string, ReadonlySet<Permission>> = {
  owner: new Set([...member, 'practice:change']),
  therapist: new Set(member),
  supervisor: new Set(['me:read', 'me:change', 'practice:read']),
  assistant: new Set(['me:read', 'me:change', 'practice:read']),
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
