import type { MemberRole } from '@closeknit/contracts/me';
import type { Option } from '@closeknit/ui/choice/choice';
import type { Say } from '../../../words/words.ts';

const roles: readonly MemberRole[] = ['therapist', 'supervisor', 'assistant', 'owner'];

/** The roles to choose from, each with what it opens. */
export function roleOptions(say: Say): Option[] {
  return roles.map((value) => ({
    value,
    label: say(`workspace.roles.${value}`),
    note: say(`workspace.role-notes.${value}`),
  }));
}
