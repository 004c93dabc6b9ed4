import type { CoupleDocuments, Use } from '@closeknit/contracts/agreements';
import type { Assignment } from '@closeknit/contracts/assignments';
import type { Trend } from '@closeknit/contracts/check-ins';
import type { Discussion } from '@closeknit/contracts/discussing';
import type { Findings } from '@closeknit/contracts/findings';
import type { CoupleMessages } from '@closeknit/contracts/messages';
import type { Review } from '@closeknit/contracts/review';
import { dateInWords, dateOf } from '../../../times/zoned-times.ts';
import type { Say } from '../../../words/words.ts';
import { findingInWords, lineName } from '../../findings/finding-words.ts';
import { flagsIn } from '../../findings/flags-in.ts';
import { type Flag, keyOf, rankOf, toneOf } from '../../findings/flags.ts';
import type { OwnTimes } from '../../own-times.ts';
import { closenessInWords, standingInWords, valueInWords } from '../answer-words.ts';
import { strictest, useOfLine, useOfTold } from './use-of-told.ts';

/** Things of one kind, under a heading. */
export interface BriefList {
  readonly id: string;
  readonly heading: string;
  readonly items: readonly BriefItem[];
}

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

type Part = Assignment['parts'][number];

/** Since which instant the brief tells. */
type Since = Review['since'];

const WEEK = { days: 6 };

/** What stands out, most urgent first; what somebody has seen or put off comes last, and says so. */
export function findingItems(
  findings: Findings,
  documents: CoupleDocuments,
  { say, times }: Telling,
) {
  return findings.lines
    .flatMap((line) => flagsIn(line).map((flag) => ({ flag, line })))
    .toSorted(
      (one, other) =>
        Number(one.flag.finding.isQuiet ?? false) - Number(other.flag.finding.isQuiet ?? false) ||
        rankOf(one.flag) - rankOf(other.flag),
    )
    .map(({ flag, line }) => ({
      key: keyOf(flag),
      tone: toneOf(flag),
      tag: say(`workspace.measures.kind.${flag.finding.kind}`),
      about: findingInWords(say, flag.finding, {
        ...{ names: flag.names, line: lineName(say, flag.line) },
      }),
      since: say('workspace.measures.since', {
        day: dateInWords(flag.finding.since, times.reader),
      }),
      use: useOfLine(documents, line, flag.partnerId),
      mark: markInWords(flag.finding, { say, times }),
      note: flag.finding.mark?.note ?? '',
    }));
}

function markInWords({ isQuiet, mark }: Flag['finding'], { say, times }: Telling): string {
  if (!isQuiet || !mark) return '';
  const { acknowledgedAt, snoozedUntil, markedBy } = mark;
  return !acknowledgedAt && snoozedUntil
    ? say('workspace.measures.put-off', { day: dateInWords(snoozedUntil, times.reader) })
    : say('workspace.measures.seen-by', { name: markedBy });
}

/** What was done of the exercises, each with what was told there. */
export function exerciseItems(
  review: Review,
  documents: CoupleDocuments,
  telling: Telling,
): { id: string; title: string; parts: { about: string; items: BriefItem[] }[] }[] {
  return review.done.map(({ assignment, closeness }) => ({
    id: assignment.id,
    title: assignment.title,
    parts: assignment.parts.map((part) => ({
      about: `${part.firstName} · ${standingInWords(part, telling.say, telling.times)}`,
      items: partItems({ part, closeness }, documents, telling),
    })),
  }));
}

function partItems(
  { part, closeness }: { part: Part; closeness: Review['done'][number]['closeness'] },
  documents: CoupleDocuments,
  { say, times }: Telling,
): BriefItem[] {
  const { partnerId, firstName: name, doneAt, relief } = part;
  const items: BriefItem[] = [];
  const useOn = (at: string) => useOfTold(documents, partnerId, dateOf(at, times.reader));
  const felt = closenessInWords({ closeness }, partnerId, say);
  if (felt && doneAt) items.push({ key: 'closeness', about: felt, words: '', use: useOn(doneAt) });
  if (relief) {
    const about = say(`workspace.relief.${relief.kind}`, { name, day: times.shortDay(relief.at) });
    items.push({ key: 'relief', about, words: relief.word, use: useOn(relief.at) });
  }
  const answers = part.answers.map(({ promptKey, question, value, use }) => ({
    ...{ key: promptKey, about: question, words: valueInWords(value, say), use },
  }));
  return [...items, ...answers];
}

/** Sentences beside check-ins of weeks that were not over at the last session. */
export function wordItems(trend: Trend, since: Since, { say, times }: Telling): BriefItem[] {
  const from = dateOf(since.at, times.reader);
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
  const from = dateOf(since.at, times.reader);
  const asked = findings.lines.filter(({ key }) => key !== 'closeness');
  return asked.flatMap((line) =>
    line.partners.flatMap(({ partnerId, firstName, results }) => {
      const inOrder = results.toSorted((one, other) => one.day.localeCompare(other.day));
      return inOrder.flatMap(({ day, score }, nth) => {
        if (day < from) return [];
        const before = inOrder[nth - 1];
        const facts = { name: firstName, line: line.name, score, max: line.range.max };
        const dated = { ...facts, day: dateInWords(day, times.reader), before: before?.score ?? 0 };
        const about = say(`workspace.brief.score${before ? '-after' : ''}`, dated);
        const key = [line.key, line.version, partnerId, day, nth].join(' ');
        const days = before ? [before.day, day] : [day];
        const uses = days.map((each) => useOfTold(documents, partnerId, each));
        return [{ key, about, words: '', use: strictest(uses) }];
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

/** What the partners wrote between sessions, in the order they wrote it: one's own one knows. */
export function messageItems(
  { threads }: CoupleMessages,
  since: Since,
  { say, times }: Telling,
): BriefItem[] {
  return threads
    .flatMap((thread) => thread.messages.map((message) => ({ message, toBoth: !thread.with })))
    .filter(({ message }) => !message.isOwn && message.sentAt >= since.at)
    .toSorted((one, other) => one.message.sentAt.localeCompare(other.message.sentAt))
    .map(({ message, toBoth }) => ({
      key: message.id,
      about: say(`workspace.brief.${toBoth ? 'message-to-both' : 'message'}`, {
        ...{ name: message.by, day: times.shortDay(message.sentAt) },
      }),
      words: message.text,
      use: toBoth ? 'both-know' : message.use,
    }));
}

interface Told {
  readonly since: Since;
  readonly messages: CoupleMessages;
  readonly trend: Trend;
  readonly findings: Findings;
  readonly documents: CoupleDocuments;
}

/** What was told outside the exercises, as far as there is any. */
export function toldLists(told: Told, telling: Telling): BriefList[] {
  const { since } = told;
  const { say } = telling;
  const [messages, words, scores] = [
    messageItems(told.messages, since, telling),
    wordItems(told.trend, since, telling),
    scoreItems(told, telling),
  ];
  return [
    { id: 'messages', heading: say('workspace.brief.messages'), items: messages },
    { id: 'words', heading: say('workspace.trend.notes'), items: words },
    { id: 'scores', heading: say('workspace.brief.scores'), items: scores },
  ].filter(({ items }) => items.length > 0);
}
