import type { CoupleInBrief } from '@closeknit/contracts/couples';
import { type Look, lookOf, NOTABLE_CHANGE } from '@closeknit/domain/check-ins/trend';
import { isOver } from '@closeknit/domain/couples/life';
import type { Tone } from '@closeknit/ui/tag/tag';
import type { Say } from '../../words/words.ts';
import { firstNameOf } from '../couple-row/line-words.ts';

export interface Reason {
  readonly tag: string;
  readonly tone: Tone;
  readonly text: string;
}

export interface NeedsALook {
  readonly couple: CoupleInBrief;
  readonly reasons: readonly Reason[];
}

export interface Telling {
  readonly say: Say;
  /** A week by its Monday, in words. */
  readonly week: (monday: string) => string;
}

/** The couples something is to be seen about, and why; those who drift first. */
export function needsALook(couples: readonly CoupleInBrief[], telling: Telling): NeedsALook[] {
  return couples
    .filter(({ state }) => !isOver(state))
    .map((couple) => ({ couple, reasons: reasonsOf(couple, telling) }))
    .filter(({ reasons }) => reasons.length > 0)
    .toSorted((one, other) => weightOf(other) - weightOf(one));
}

function weightOf({ reasons }: NeedsALook): number {
  return reasons.some(({ tone }) => tone === 'clay') ? 1 : 0;
}

function reasonsOf(couple: CoupleInBrief, telling: Telling): Reason[] {
  return [
    ...inTheirLines(couple, telling),
    ...pastTheirDay(couple, telling),
    ...notComeIn(couple, telling),
  ];
}

function inTheirLines(couple: CoupleInBrief, { say, week }: Telling): Reason[] {
  if (couple.lines === null) return [];
  const look = lookOf(couple.lines.first, couple.lines.second);
  if (look.finding === null) return [];
  const tag = say(`workspace.look.${look.finding}`, { count: look.quietWeeks });
  if (look.finding !== 'quiet') return [{ tag, tone: 'clay', text: moved(couple, look, say) }];
  const since = couple.lastCheckInWeek;
  const text = since
    ? say('workspace.today.quiet-since', { week: week(since) })
    : say('workspace.today.quiet');
  return [{ tag, tone: 'honey', text }];
}

/** Whoever has fallen is named first; the other only where they moved as much. */
function moved(couple: CoupleInBrief, look: Look, say: Say): string {
  const changes = (['first', 'second'] as const)
    .map((place) => ({
      name: firstNameOf(couple, place),
      change: look[place]?.change ?? 0,
    }))
    .filter(({ change }) => Math.abs(change) >= NOTABLE_CHANGE)
    .toSorted((one, other) => one.change - other.change);
  const [first, second] = changes;
  if (!first) return '';
  const facts = { name: first.name, points: Math.abs(first.change) };
  if (!second) return say('workspace.today.fallen', facts);
  const both = { ...facts, other: second.name, otherPoints: Math.abs(second.change) };
  return say(second.change > 0 ? 'workspace.today.apart' : 'workspace.today.both-fallen', both);
}

function pastTheirDay({ overdue }: CoupleInBrief, { say }: Telling): Reason[] {
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

function notComeIn({ partners }: CoupleInBrief, { say }: Telling): Reason[] {
  const expired = partners.filter(({ joining }) => joining === 'expired');
  const [one, two] = expired;
  if (!one) return [];
  const text = two
    ? say('workspace.today.both-expired')
    : say('workspace.today.expired', { name: one.firstName });
  return [{ tag: say('workspace.look.expired', { count: expired.length }), tone: 'honey', text }];
}
