/** Looking at what people said, answered or scored. */
const reading = [
  'caseload:read',
  'couples:read',
  'appointments:read',
  'trends:read',
  'assignments:read',
  'messages:read',
  'scores:read',
  'agreements:read',
  'notes:read',
  'releases:read',
  // Whatever is read, asked or done about safety: which of these it was is nobody else's to know.
  'safety:use',
  // A partner at their own pages. Reading and writing are not told apart: that somebody wrote
  // what they keep to themselves must show nowhere, not even here.
  'portal:use',
] as const;

/** Changing something of a couple. */
const change = [
  'couples:add',
  'couples:change',
  'couples:invite',
  'couples:hand-over',
  'couples:pause',
  'couples:resume',
  'couples:separate',
  'couples:close',
  'couples:reopen',
  'couples:forget-partner',
  'exercises:write',
  'instruments:write',
  'assignments:give',
  'assignments:withdraw',
  'assignments:stop-repeating',
  'courses:change',
  'courses:stop',
  'messages:write',
  'messages:allow',
  'discussion:write',
  'comments:write',
  'notes:write',
  'notes:discard',
  'notes:sign',
  'notes:add',
  'releases:ask',
  'releases:grant',
  'releases:end',
  'releases:disclose',
  'agreements:put',
  'agreements:sign',
  'agreements:talk-first',
  'answers:finish',
  'answers:clear',
  'answers:move',
  'check-ins:fill',
  'check-ins:clear',
  'check-ins:show-line',
  'check-ins:plan',
  'check-ins:record',
  'findings:mark',
  'life-events:note',
  'appointments:book',
  'appointments:move',
  'appointments:cancel',
  'appointments:confirm',
  'appointments:undo',
  'hours:change',
] as const;

/** Who may come in, and what they may do there. */
const access = [
  'sign-in:succeed',
  'practice:change',
  'members:invite',
  'members:uninvite',
  'members:make-owner',
  'members:make-therapist',
  'members:make-supervisor',
  'members:make-assistant',
  'members:supervise',
  'seats:take',
  'practice:leave',
  'me:change',
  'account:change',
  'keys:change',
  'keys:destroy',
  'audit:export',
] as const;

/** Opening a record without being in care of the couple. */
const glass = ['glass:break', 'glass:end', 'glass:seen'] as const;

const kinds = { reading, change, access, glass } as const;

export type AuditKind = keyof typeof kinds;
export type AuditAction = (typeof kinds)[AuditKind][number];

export const AUDIT_KINDS = Object.keys(kinds) as AuditKind[];
export const AUDIT_ACTIONS: readonly AuditAction[] = [...reading, ...change, ...access, ...glass];

/** The actions of one kind, for a filter. */
export function actionsOf(kind: AuditKind): readonly AuditAction[] {
  return kinds[kind];
}

/** Whether an entry can be told in a sentence of its own; one of an older version may not. */
export function isAuditAction(text: string): text is AuditAction {
  return (AUDIT_ACTIONS as readonly string[]).includes(text);
}

/** What a partner is told was opened: the readings of a member in the couple's own record. */
export const RECORD_READINGS = [
  'trends:read',
  'assignments:read',
  'messages:read',
  'scores:read',
] as const satisfies AuditAction[];
export type RecordReading = (typeof RECORD_READINGS)[number];
