import type { CoupleInBrief } from '@closeknit/contracts/couples';
import type { CaseloadFindings } from '@closeknit/contracts/findings';
import { isOver } from '@closeknit/domain/couples/life';
import type { Tone } from '@closeknit/ui/tag/tag';
import type { Say } from '../../words/words.ts';
import { byNeed, type Flag, flagsOf, isGood } from '../findings/flags.ts';

export interface Reason {
  readonly tag: string;
  readonly tone: Tone;
  readonly text: string;
}

export interface NeedsALook {
  readonly couple: CoupleInBrief;
  /** What stands out in their lines, most urgent first; good news is none of it. */
  readonly flags: readonly Flag[];
  /** What else is to be seen about them. */
  readonly reasons: readonly Reason[];
}

/** The couples something is to be seen about, and why; who has most need first. */
export function needsALook(
  couples: readonly CoupleInBrief[],
  findings: CaseloadFindings,
  say: Say,
): NeedsALook[] {
  const looks = couples
    .filter(({ state }) => !isOver(state))
    .map((couple) => ({
      couple,
      flags: flagsOf(couple, findings).filter((flag) => !isGood(flag)),
      reasons: [...pastTheirDay(couple, say), ...notComeIn(couple, say)],
    }))
    .filter(({ flags, reasons }) => flags.length > 0 || reasons.length > 0);
  return byNeed(looks);
}

function pastTheirDay({ overdue }: CoupleInBrief, say: Say): Reason[] {
  if (!overdue) return [];
  const facts = { count: overdue };
  return [
    {
      tag: say('workspace.look.overdue', facts),
      tone: 'honey',
      text: say('workspace.today.overdue', facts),
    },
  ];
}

function notComeIn({ partners }: CoupleInBrief, say: Say): Reason[] {
  const expired = partners.filter(({ joining }) => joining === 'expired');
  const [one, two] = expired;
  if (!one) return [];
  const text = two
    ? say('workspace.today.both-expired')
    : say('workspace.today.expired', { name: one.firstName });
  return [{ tag: say('workspace.look.expired', { count: expired.length }), tone: 'honey', text }];
}
