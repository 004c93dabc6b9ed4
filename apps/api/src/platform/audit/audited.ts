import { SetMetadata } from '@nestjs/common';
import type { AuditAction } from '@closeknit/domain/audit/actions';

export const AUDITED = 'closeknit:audited';

/** Whom something was done to, as far as it is not told by the address and the one who asks. */
export interface Concerned {
  readonly coupleId?: string;
  readonly partnerId?: string | undefined;
  readonly subjects?: readonly string[];
}

export interface Audited {
  readonly action: AuditAction;
  /** Undefined leaves no entry: nothing was shown that anybody need answer for. */
  readonly of?: (answer: never) => Concerned | undefined;
}

/**
 * What the audit log calls a call of this route. Every route that opens what partners said has
 * this; any other that changes something is noted under its permission.
 */
export const Audited = (action: AuditAction, of?: Audited['of']) =>
  SetMetadata(AUDITED, { action, of } satisfies Audited);

/**
 * A route that changes nothing anybody could ask about, such as staying signed in, or whose service
 * notes what it does itself, as only it knows to whom.
 */
export const NotAudited = () => SetMetadata(AUDITED, 'not');
