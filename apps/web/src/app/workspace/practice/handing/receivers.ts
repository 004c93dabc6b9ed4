import { treats } from '@closeknit/domain/practices/staff';
import type { Members } from '@closeknit/contracts/members';
import type { Receiver } from './therapist-field.ts';

/** Who may receive a couple: those who treat some, except whoever has it now. */
export function receiversIn({ members }: Members, holderId: string): Receiver[] {
  return members.filter(({ id, role }) => id !== holderId && treats(role));
}
