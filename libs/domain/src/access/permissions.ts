import type { Actor, MemberActor, PartnerActor } from './actor.ts';

// One's own account: whoever is signed in has one, whatever they may do besides.
const anybody = ['me:read', 'me:change', 'account:read', 'account:change'] as const;

const member = [
  ...anybody,
  'practice:read',
  'practice:leave',
  'couples:read',
  'appointments:read',
] as const;

const supervisor = [
  ...member,
  'exercises:read',
  'instruments:read',
  'assignments:read',
  'messages:read',
  'agreements:read',
  'trends:read',
  'notes:read',
  'releases:read',
  'safety:read',
] as const;

const assistant = [...member, 'calendar:read', 'appointments:book'] as const;

const therapist = [
  ...supervisor,
  ...assistant,
  'couples:add',
  'couples:change',
  'couples:hand-over',
  'exercises:write',
  'instruments:write',
  'assignments:give',
  'messages:write',
  'discussion:write',
  'comments:write',
  'check-ins:plan',
  'check-ins:record',
  'findings:mark',
  'agreements:put',
  'notes:write',
  'private-notes:keep',
  'releases:decide',
  'documents:read',
  'hours:read',
  'hours:change',
  'feed:keep',
  'reminders:read',
  'openings:read',
  'glass:break',
  'safety:ask',
  'contacts:read',
] as const;

const partner = [
  ...anybody,
  'portal:read',
  'answers:write',
  'messages:send',
  'discussion:add',
  'check-ins:fill',
  'agreements:sign',
  'releases:sign',
  'sessions:read',
  'sessions:confirm',
  'sessions:change',
  'feed:keep',
] as const;

const owner = [
  ...therapist,
  'practice:change',
  'members:invite',
  'members:change',
  'audit:read',
  'outcomes:read',
  'keys:change',
  'keys:destroy',
] as const;

export type Permission = (typeof owner)[number] | (typeof partner)[number];

const granted: Record<string, ReadonlySet<Permission>> = {
  owner: new Set(owner),
  therapist: new Set(therapist),
  supervisor: new Set(supervisor),
  assistant: new Set(assistant),
  partner: new Set(partner),
};

/** What a rule needs to know of who asks: an actor, or what a page knows of who is signed in. */
export type Asking =
  | Pick<MemberActor, 'kind' | 'id' | 'role'>
  | Pick<PartnerActor, 'kind' | 'id' | 'coupleId'>
  | Exclude<Actor, MemberActor | PartnerActor>;

/** What matters of a row of a couple when somebody asks for it. */
export interface Subject {
  readonly coupleId: string;
  readonly therapistId: string;
  /** Who supervises the couple's therapist. */
  readonly supervisorIds?: readonly string[];
  /** Whether the one who asks has opened this couple's record and it has not closed again. */
  readonly glassOpen?: boolean;
  /** The partner who wrote the row, where it is one's own. */
  readonly authorId?: string;
}

/** How a member can stand to a couple. `office` administers and reads nothing clinical. */
type Tie = 'therapist' | 'supervisor' | 'glass' | 'office' | 'owner' | 'colleague';

const needed: Partial<Record<Permission, readonly Tie[]>> = {
  'couples:read': ['therapist', 'supervisor', 'glass', 'office'],
  'appointments:read': ['therapist', 'supervisor', 'glass', 'office'],
  'appointments:book': ['therapist', 'office'],
  'couples:change': ['therapist', 'owner'],
  'couples:hand-over': ['therapist', 'owner'],
  'reminders:read': ['therapist', 'owner'],
  'openings:read': ['therapist', 'owner'],
  'assignments:read': ['therapist', 'supervisor', 'glass'],
  'trends:read': ['therapist', 'supervisor', 'glass'],
  'messages:read': ['therapist', 'supervisor', 'glass'],
  'messages:write': ['therapist'],
  'discussion:write': ['therapist'],
  'comments:write': ['therapist'],
  'check-ins:plan': ['therapist'],
  'check-ins:record': ['therapist'],
  'findings:mark': ['therapist'],
  'assignments:give': ['therapist'],
  'agreements:read': ['therapist', 'supervisor', 'glass'],
  'agreements:put': ['therapist'],
  'notes:read': ['therapist', 'supervisor', 'glass'],
  'notes:write': ['therapist'],
  'releases:read': ['therapist', 'supervisor', 'glass'],
  'releases:decide': ['therapist'],
  'private-notes:keep': ['therapist'],
  'safety:ask': ['therapist'],
  'contacts:read': ['therapist'],
  'glass:break': ['colleague'],
};

const clinical: ReadonlySet<Permission> = new Set<Permission>([
  'agreements:read',
  'agreements:put',
  'agreements:sign',
  'messages:read',
  'messages:write',
  'messages:send',
  'discussion:write',
  'discussion:add',
  'comments:write',
  'check-ins:plan',
  'check-ins:record',
  'findings:mark',
  'assignments:read',
  'assignments:give',
  'trends:read',
  'notes:read',
  'notes:write',
  'releases:read',
  'releases:decide',
  'releases:sign',
  'safety:read',
  'portal:read',
  'answers:write',
  'check-ins:fill',
]);

/** Whether this permission opens what people said, answered or scored. */
export function isClinical(permission: Permission): boolean {
  return clinical.has(permission);
}

/**
 * Whether this actor may do such a thing at all, or, given a subject, to this couple. The row
 * policies say the same once more: a row out of sight is "not found", not "not allowed".
 */
export function may(actor: Asking, permission: Permission, subject?: Subject): boolean {
  const role = actor.kind === 'member' ? actor.role : actor.kind;
  if (!granted[role]?.has(permission)) return false;
  if (!subject) return true;
  if (actor.kind === 'partner') return isOwn(actor, subject);
  const ties = needed[permission];
  return actor.kind === 'member' && (!ties || ties.some((tie) => isTied[tie](actor, subject)));
}

function isOwn(actor: Pick<PartnerActor, 'id' | 'coupleId'>, subject: Subject): boolean {
  return actor.coupleId === subject.coupleId && (subject.authorId ?? actor.id) === actor.id;
}

type Member = Pick<MemberActor, 'id' | 'role'>;

const treats = ({ role }: Member) => role === 'therapist' || role === 'owner';

const isTied: Record<Tie, (member: Member, subject: Subject) => boolean> = {
  therapist: (member, { therapistId }) => treats(member) && therapistId === member.id,
  supervisor: ({ id, role }, { supervisorIds = [] }) =>
    role === 'supervisor' && supervisorIds.includes(id),
  glass: (member, { glassOpen = false }) => treats(member) && glassOpen,
  office: ({ role }) => role === 'owner' || role === 'assistant',
  owner: ({ role }) => role === 'owner',
  colleague: (member, { therapistId }) => treats(member) && therapistId !== member.id,
};
