import type { CoupleDocuments, Use } from '@closeknit/contracts/agreements';
import type { AnswerValue } from '@closeknit/contracts/assignments';
import type { Trend } from '@closeknit/contracts/check-ins';
import type { Discussion } from '@closeknit/contracts/discussing';
import type { Findings } from '@closeknit/contracts/findings';
import type { Review } from '@closeknit/contracts/review';
import { answerText } from '@closeknit/domain/exercises/answer-text';
import { dateInWords, regional } from '../../../times/zoned-times.ts';
import type { Say } from '../../../words/words.ts';
import { findingInWords, lineName } from '../../findings/finding-words.ts';
import { flagsIn } from '../../findings/flags-in.ts';
import { type Flag, keyOf, rankOf, toneOf } from '../../findings/flags.ts';
import type { OwnTimes } from '../../own-times.ts';
import { strictest, useOfScore } from './use-of-score.ts';

/** One thing to know before a session, from whom, and how it may be used there. */
export interface BriefItem {
  readonly key: string;
  /** Whose it is, and what it is about. */
  readonly about: string;
  /** As its author wrote it; empty where there are only facts. */
  readonly words: string;
  /** Null where it is the therapist's own. */
  readonly use: Use | null;
}

/** What is needed to say something on the brief. */
export interface Telling {
  readonly say: Say;
  readonly times: OwnTimes;
}

/** Since which instant the brief tells. */
type Since = Review['since'];

const WEEK = { days: 6 };

/** What stands out and is not quiet, most urgent first. */
export function findingItems(
  findings: Findings,
  documents: CoupleDocuments,
  { say, times }: Telling,
) {
  const useOfFlag = ({ partnerId, finding, line }: Flag): Use => {
    const partners = findings.lines
      .filter(({ key, version }) => key === line.key && version === line.version)
      .flatMap((each) => each.partners)
      .filter((each) => partnerId === null || each.partnerId === partnerId);
    return strictest(partners.map((each) => useOfScore(documents, each.partnerId, finding.since)));
  };
  return findings.lines
    .flatMap(flagsIn)
    .filter(({ finding }) => finding.isQuiet !== true)
    .toSorted((one, other) => rankOf(one) - rankOf(other))
    .map((flag) => ({
      key: keyOf(flag),
      tone: toneOf(flag),
      tag: say(`workspace.measures.kind.${flag.finding.kind}`),
      about: findingInWords(say, flag.finding, {
        ...{ names: flag.names, line: lineName(say, flag.line) },
      }),
      since: say('workspace.measures.since', {
        day: dateInWords(flag.finding.since, times.reader),
      }),
      use: useOfFlag(flag),
    }));
}

/** What was done of the exercises, each with what was written there. */
export function exerciseItems(review: Review, telling: Telling) {
  const { say, times } = telling;
  return review.done.map(({ assignment, closeness }) => ({
    id: assignment.id,
    title: assignment.title,
    parts: assignment.parts.map((part) => {
      const felt = closeness.find(({ partnerId }) => partnerId === part.partnerId);
      const stands =
        part.doneAt === null
          ? say(`workspace.assigned.${part.state}`)
          : say('workspace.assigned.done-on', { day: times.shortDay(part.doneAt) });
      return {
        partnerId: part.partnerId,
        about: [part.firstName, stands, closenessInWords(felt, say)].filter(Boolean).join(' · '),
        relief: part.relief && {
          about: say(`workspace.relief.${part.relief.kind}`, {
            ...{ name: part.firstName, day: times.shortDay(part.relief.at) },
          }),
          words: part.relief.word,
        },
        items: part.answers.map((answer): BriefItem => ({
          key: answer.promptKey,
          about: answer.question,
          words: valueInWords(answer.value, say),
          use: answer.use,
        })),
      };
    }),
  }));
}

/** Sentences beside check-ins of weeks that were not over at the last session. */
export function wordItems(trend: Trend, since: Since, { say, times }: Telling): BriefItem[] {
  const from = since.at.slice(0, 10);
  return trend.lines.flatMap(({ partnerId, firstName, points }) =>
    points
      .filter(({ week }) => Temporal.PlainDate.from(week).add(WEEK).toString() >= from)
      .flatMap(({ week, words }) =>
        words.map(({ kind, text, use }) => ({
          key: `${partnerId} ${week} ${kind}`,
          about: say(`workspace.trend.from.${kind}`, {
            ...{ name: firstName, week: dateInWords(week, times.reader) },
          }),
          ...{ words: text, use },
        })),
      ),
  );
}

/** Questionnaires answered since, each with the score before it. */
export function scoreItems(
  { findings, documents, since }: { findings: Findings; documents: CoupleDocuments; since: Since },
  { say, times }: Telling,
): BriefItem[] {
  const from = since.at.slice(0, 10);
  const asked = findings.lines.filter(({ key }) => key !== 'closeness');
  return asked.flatMap((line) =>
    line.partners.flatMap(({ partnerId, firstName, results }) => {
      const inOrder = results.toSorted((one, other) => one.day.localeCompare(other.day));
      return inOrder.flatMap(({ day, score }, nth) => {
        if (day < from) return [];
        const before = inOrder[nth - 1]?.score;
        const facts = { name: firstName, line: line.name, score, max: line.range.max };
        const dated = { ...facts, day: dateInWords(day, times.reader), before: before ?? 0 };
        const about = say(`workspace.brief.score${before === undefined ? '' : '-after'}`, dated);
        const key = [line.key, line.version, partnerId, day, nth].join(' ');
        return [{ key, about, words: '', use: useOfScore(documents, partnerId, day) }];
      });
    }),
  );
}

/** What wants to be talked about and has not been. */
export function pointItems({ points }: Discussion, { say }: Telling): BriefItem[] {
  return points
    .filter(({ discussedAt }) => discussedAt === null)
    .map(({ id, by, isOwn, text, answer, use }) => ({
      key: id,
      about: [
        isOwn ? say('workspace.discuss.you') : by,
        answer &&
          say('workspace.discuss.answer-of', { name: answer.firstName, title: answer.title }),
        answer?.question,
      ]
        .filter(Boolean)
        .join(' · '),
      words: text ?? (answer ? valueInWords(answer.value, say) : ''),
      use,
    }));
}

function closenessInWords(
  felt: Review['done'][number]['closeness'][number] | undefined,
  say: Say,
): string {
  const { before = null, after = null } = felt ?? {};
  if (before !== null && after !== null)
    return say('workspace.review.before-and-after', { before, after });
  if (before !== null) return say('workspace.review.before', { before });
  return after === null ? '' : say('workspace.review.after', { after });
}

function valueInWords(value: AnswerValue, say: Say): string {
  if (value === true) return say('workspace.assigned.did');
  if (typeof value === 'number') return say('workspace.assigned.of-ten', { value });
  return answerText(value, regional(document.documentElement.lang));
}
