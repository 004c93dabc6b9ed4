import type { AuditLine } from '@closeknit/contracts/audit';
import { isAuditAction } from '@closeknit/domain/audit/actions';
import type { Say } from '../../words/words.ts';

/** One line of the log as a sentence: who did what, to whom. */
export function sentenceOf(line: AuditLine, say: Say): string {
  const { action, couple, partner } = line;
  const names = {
    who: whoOf(line, say),
    couple: couple?.name || say('workspace.audit.a-couple'),
    whom: line.whom || say('workspace.audit.a-colleague'),
    partner: partner?.name || say('workspace.audit.a-partner'),
  };
  if (!isAuditAction(action)) return say('workspace.audit.something', { ...names, action });
  return say(`workspace.audit.says.${action}`, names);
}

function whoOf({ actor, actorKind }: AuditLine, say: Say): string {
  return actor?.name || say(`workspace.audit.who.${actorKind}`);
}
