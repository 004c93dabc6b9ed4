import type { CoupleInBrief } from '@closeknit/contracts/couples';
import type { CaseloadFindings } from '@closeknit/contracts/findings';
import { isOver } from '@closeknit/domain/couples/life';
import type { Tone } from '@closeknit/ui/tag/tag';
import { dateInWords, type Reader } from '../../times/zoned-times.ts';
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

interface Telling {
  readonly say: Say;
  readonly reader: Reader;
}

/** The couples something is to be seen about, and why; who has most need first. */
export function needsALook(
  couples: readonly CoupleInBrief[],
  findings: CaseloadFindings,
  telling: Telling,
): NeedsALook[] {
  const looks = couples
    .filter(({ state }) => !isOver(state))
    .map((couple) => ({
      couple,
      flags: flagsOf(couple, findings).filter((flag) => !isGood(flag)),
      reasons: [...pastTheirDay(couple, telling), ...notComeIn(couple, telling.say)],
    }))
    .filter(({ flags, reasons }) => flags.length > 0 || reasons.length > 0);
  return byNeed(looks);
}

// More than these are told on the couple's own page.
const MOST_NAMED = 2;

function pastTheirDay({ overdue }: CoupleInBrief, { say, reader }: Telling): Reason[] {
  if (!overdue || overdue.length === 0) return [];
  const named = overdue.slice(0, MOST_NAMED).map(({ title, dueOn, firstNames }) =>
    say('workspace.today.overdue', {
      ...{ title, day: dateInWords(dueOn, reader), names: firstNames.join(' & ') },
    }),
  );
  const more = overdue.length - named.length;
  const rest = more > 0 ? [say('workspace.today.overdue-more', { count: more })] : [];
  return [
    {
      tag: say('workspace.look.overdue', { count: overdue.length }),
      tone: 'honey',
      text: [...named, ...rest].join(' '),
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
