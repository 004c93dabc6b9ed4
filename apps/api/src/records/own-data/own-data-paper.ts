import type { AnswerValue } from '@closeknit/contracts/assignments';
import type { OwnData } from '@closeknit/contracts/own-data';
import { answerText } from '@closeknit/domain/exercises/answer-text';
import { SIGNS } from '@closeknit/domain/check-ins/closeness';
import { type Block, type Paper, paragraphsOf } from '../../platform/papers/paper.ts';
import { inWords } from '../../words/dates.ts';
import { sentence } from '../../words/sentence.ts';

interface Reader {
  readonly locale: string;
  readonly zone: string;
  readonly say: (key: string, facts?: Record<string, string | number>) => string;
  /** A day in their own words. */
  readonly on: (instant: string) => string;
}

const note = (text: string): Block => ({ kind: 'note', text });
const inText = (value: AnswerValue, { say, locale }: Reader) => {
  if (value === true) return say('done');
  return typeof value === 'number' ? String(value) : answerText(value, locale);
};
const dayOf = (date: string, reader: Reader) =>
  inWords(new Date(`${date}T12:00:00Z`), 'day', { ...reader, zone: 'UTC' });

/** One partner's own data, to be printed for them. */
export function ownDataPaper(data: OwnData, practiceZone: string): Paper {
  const { account, practice, madeAt } = data;
  const reader = readerOf(account, practiceZone);
  const { say, on } = reader;
  return {
    title: say('title', { name: account.firstName }),
    from: practice,
    locale: account.locale,
    madeAt: new Date(madeAt),
    blocks: [
      note(say('made', { day: on(madeAt) })),
      ...accountBlocks(data, reader),
      ...wordBlocks(data, reader),
      ...messageBlocks(data, reader),
      ...discussionBlocks(data, reader),
      ...commentBlocks(data, reader),
      ...checkInBlocks(data, reader),
      ...questionnaireBlocks(data, reader),
      ...documentBlocks(data, reader),
      ...sessionBlocks(data, reader),
    ],
  };
}

function readerOf({ locale, zone: own }: OwnData['account'], practiceZone: string): Reader {
  const zone = own || practiceZone;
  return {
    ...{ locale, zone },
    say: (key, facts = {}) => sentence(`papers.own-data.${key}`, facts, locale),
    on: (instant) => inWords(new Date(instant), 'day', { locale, zone }),
  };
}

function accountBlocks({ account, reach }: OwnData, { say, on }: Reader): Block[] {
  const rows: [string, string][] = [
    [say('name'), account.firstName],
    [say('email'), account.email],
    [say('zone'), account.zone],
    [say('joined'), account.joinedAt ? on(account.joinedAt) : '–'],
    [say('mail-to'), reach.email ?? reach.signInEmail],
    [say('mail-between'), `${reach.from} – ${reach.to}`],
    [say('sender'), reach.senderName || '–'],
    [say('no-mail'), say(reach.noMail ? 'yes' : 'no')],
  ];
  return [
    { kind: 'heading', text: say('account') },
    { kind: 'facts', rows },
  ];
}

function wordBlocks({ answers, sharedWithYou }: OwnData, reader: Reader): Block[] {
  const { say, on } = reader;
  const own = answers.flatMap(({ exercise, question, value, visibility, writtenAt }) => [
    note(`${exercise} · ${on(writtenAt)} · ${say(`visibility.${visibility}`)}`),
    note(question),
    ...paragraphsOf(inText(value, reader)),
  ]);
  const shared = sharedWithYou.flatMap(({ exercise, question, value }) => [
    note(exercise),
    note(question),
    ...paragraphsOf(inText(value, reader)),
  ]);
  return [...titled(say('answers'), own), ...titled(say('shared'), shared)];
}

function messageBlocks({ messages }: OwnData, { say, on }: Reader): Block[] {
  const blocks = messages.flatMap(({ to, by, text, sentAt }) => [
    note(`${by} · ${on(sentAt)} · ${say(`thread.${to}`)}`),
    ...paragraphsOf(text),
  ]);
  return titled(say('messages'), blocks);
}

function discussionBlocks({ toDiscuss }: OwnData, { say, on }: Reader): Block[] {
  const blocks = toDiscuss.flatMap(({ by, toBoth, text, addedAt, discussedAt }) => [
    note(
      [
        ...[by, on(addedAt), say(`thread.${toBoth ? 'both' : 'therapist'}`)],
        ...(discussedAt ? [say('discussed', { day: on(discussedAt) })] : []),
      ].join(' · '),
    ),
    ...paragraphsOf(text),
  ]);
  return titled(say('to-discuss'), blocks);
}

function commentBlocks({ comments }: OwnData, { say, on }: Reader): Block[] {
  const blocks = comments.flatMap(({ by, text, writtenAt }) => [
    note(`${by} · ${on(writtenAt)}`),
    ...paragraphsOf(text),
  ]);
  return titled(say('comments'), blocks);
}

function checkInBlocks({ checkIns, wordsForYou }: OwnData, reader: Reader): Block[] {
  const { say } = reader;
  const blocks = checkIns.flatMap(({ week, scores, total, nearness, words }) => [
    {
      kind: 'facts',
      rows: [
        [say('week', { day: dayOf(week, reader) }), String(total)],
        ...SIGNS.map((sign) => [say(`signs.${sign}`), String(scores[sign])] as const),
        ...(nearness === null ? [] : [[say('nearness'), String(nearness)] as const]),
      ],
    } as const,
    ...words.flatMap(({ kind, visibility, text }) => [
      note(`${say(`word.${kind}`)} · ${say(`visibility.${visibility}`)}`),
      ...paragraphsOf(text),
    ]),
  ]);
  const shared = wordsForYou.flatMap(({ week, kind, text }) => [
    note(`${say('week', { day: dayOf(week, reader) })} · ${say(`word.${kind}`)}`),
    ...paragraphsOf(text),
  ]);
  return [...titled(say('check-ins'), blocks), ...titled(say('words-for-you'), shared)];
}

function questionnaireBlocks({ questionnaires }: OwnData, reader: Reader): Block[] {
  const blocks = questionnaires.map(({ name, day, total, range, answers }): Block => {
    const score = reader.say('score', { total, most: range.max });
    const rows = answers.map(({ question, answer }) => [question, answer] as const);
    return { kind: 'facts', rows: [[`${name}, ${dayOf(day, reader)}`, score], ...rows] };
  });
  return titled(reader.say('questionnaires'), blocks);
}

function documentBlocks({ documents }: OwnData, { say, on }: Reader): Block[] {
  const blocks = documents.flatMap(({ title, version, text, hash, typedName, signedAt }) => [
    { kind: 'facts', rows: [[title, say('version', { version })]] } as const,
    ...paragraphsOf(text),
    note(
      signedAt && typedName
        ? say('signed', { name: typedName, day: on(signedAt) })
        : say('unsigned'),
    ),
    note(hash),
  ]);
  return titled(say('documents'), blocks);
}

function sessionBlocks({ sessions }: OwnData, reader: Reader): Block[] {
  const { say } = reader;
  const rows = sessions.map(({ startsAt, minutes }) => {
    const at = new Date(startsAt);
    const when = `${inWords(at, 'day', reader)}, ${inWords(at, 'time', reader)}`;
    return [when, say('minutes', { minutes })] as const;
  });
  return titled(say('sessions'), rows.length > 0 ? [{ kind: 'facts', rows }] : []);
}

const titled = (heading: string, blocks: readonly Block[]): Block[] =>
  blocks.length > 0 ? [{ kind: 'heading', text: heading }, ...blocks] : [];
