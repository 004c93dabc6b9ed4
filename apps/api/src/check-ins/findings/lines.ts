import { type Instrument, lineKey } from '@closeknit/domain/check-ins/instruments/instrument';
import type { Plan } from '@closeknit/domain/check-ins/plan';
import { isSharing } from '@closeknit/domain/couples/life';
import type { Course } from '@closeknit/domain/trends/course';
import { type Finding, findingsBetween, findingsIn } from '@closeknit/domain/trends/findings';
import { CLOSENESS, everyOf, type LineKind, lineKindOf } from '@closeknit/domain/trends/lines';
import type { CoupleFacts, MarkFacts, ResultFacts } from './course-facts.service.ts';

type Partner = CoupleFacts['partners'][number];

interface OwnLine extends Partner {
  readonly course: Course;
  readonly findings: readonly Finding[];
}

/** One instrument of a couple, each partner's course and what was found. */
export interface Line {
  readonly kind: LineKind;
  readonly partners: readonly OwnLine[];
  readonly between: readonly Finding[];
}

/** Today, or the day of a partner who is ahead of the therapist and has answered already. */
export function todayOf({ today }: CoupleFacts, results: readonly ResultFacts[]): string {
  return results.reduce((latest, { day }) => (day > latest ? day : latest), today);
}

/** The lines of a couple: the weekly check-in, and what was answered or is asked. */
export function linesOf(
  facts: CoupleFacts,
  results: readonly ResultFacts[],
  instruments: readonly Instrument[],
): Line[] {
  const known = new Set([CLOSENESS, ...results, ...facts.plans].map(lineKey));
  const today = todayOf(facts, results);
  const kinds = [CLOSENESS, ...instruments.map(lineKindOf)];
  return kinds
    .filter((kind) => known.has(lineKey(kind)))
    .map((kind) => {
      const own = results.filter((result) => lineKey(result) === lineKey(kind));
      const partners = facts.partners.map((partner) => {
        const course = courseOf(kind, { facts, partner, results: own, today });
        return { ...partner, course, findings: findingsIn(course, today) };
      });
      const [first, second] = partners;
      const between = first && second ? findingsBetween(first.course, second.course, today) : [];
      return { kind, partners, between };
    });
}

interface Whose {
  readonly facts: CoupleFacts;
  readonly partner: Partner;
  readonly results: readonly ResultFacts[];
  readonly today: string;
}

function courseOf(kind: LineKind, { facts, partner, results, today }: Whose): Course {
  const { partnerId } = partner;
  const own = results
    .filter((result) => result.partnerId === partnerId)
    .map(({ day, score }) => ({ day, score }));
  const asked = plansOf(kind, facts, partnerId, own[0]?.day);
  const every = isSharing(facts.state) ? everyOf(asked, { since: facts.since, today }) : null;
  const { key, version, better, cutOff, about, threshold } = kind;
  const instrument = { key, version, better, cutOff, ...(about ? { about } : {}) };
  return { instrument, threshold, results: own, sessions: facts.sessions, every };
}

/** The weekly check-in is asked of everybody, from their first one on. */
function plansOf(
  kind: LineKind,
  { plans }: CoupleFacts,
  partnerId: string,
  firstDay: string | undefined,
): Plan[] {
  if (kind === CLOSENESS)
    return firstDay ? [{ rhythm: 'weekly', everyWeeks: null, beginsOn: firstDay }] : [];
  return plans.filter(
    (plan) =>
      lineKey(plan) === lineKey(kind) && (plan.partnerId === null || plan.partnerId === partnerId),
  );
}

/** Which run of which finding is meant. */
export interface Run {
  readonly key: string;
  readonly version: number;
  readonly partnerId: string | null;
  readonly kind: string;
  readonly since: string;
}

export const isSameRun = (one: Run, other: Run): boolean =>
  one.key === other.key &&
  one.version === other.version &&
  one.partnerId === other.partnerId &&
  one.kind === other.kind &&
  one.since === other.since;

/** Everything that is found in a line now. */
export function runsOf(line: Line): Run[] {
  const { key, version } = line.kind;
  const own = line.partners.flatMap(({ partnerId, findings }) =>
    findings.map(({ kind, since }) => ({ key, version, partnerId, kind, since })),
  );
  const between = line.between.map(({ kind, since }) => ({
    ...{ key, version, partnerId: null, kind, since },
  }));
  return [...own, ...between];
}

/** Whether somebody has seen it, or put it off until a later day. */
export function isQuiet(marks: readonly MarkFacts[], run: Run, today: string): boolean {
  const mark = marks.find((one) => isSameRun(one, run));
  if (!mark) return false;
  return mark.acknowledged || (mark.snoozedUntil !== null && mark.snoozedUntil > today);
}
