import type { JointRecord } from '@closeknit/contracts/releases';
import type { AnswerValue } from '@closeknit/contracts/assignments';
import { answerText } from '@closeknit/domain/exercises/answer-text';
import { SIGNS } from '@closeknit/domain/check-ins/closeness';
import { type Block, type Paper, paragraphsOf } from '../../platform/papers/paper.ts';
import { inWords } from '../../words/dates.ts';
import { sentence } from '../../words/sentence.ts';

export interface Letterhead {
  readonly name: string;
  readonly locale: string;
  readonly zone: string;
}

const say = (key: string, facts = {}) => sentence(`papers.joint-record.${key}`, facts);
const note = (text: string): Block => ({ kind: 'note', text });

/** What is released of a joint record, to be printed, with the signatures it rests on. */
export function jointRecordPaper(record: JointRecord, practice: Letterhead): Paper {
  const on = (instant: string) => inWords(new Date(instant), 'day', practice);
  const [first = '', second = ''] = record.partners;
  return {
    title: say('title', { first, second }),
    from: record.practice,
    locale: practice.locale,
    madeAt: new Date(record.madeAt),
    blocks: [
      {
        kind: 'facts',
        rows: [
          [say('to'), record.recipient],
          [say('for'), record.purpose],
          [say('made'), on(record.madeAt)],
        ],
      },
      ...sessionBlocks(record, practice),
      ...checkInBlocks(record),
      ...exerciseBlocks(record, on),
      ...agreementBlocks(record, on),
      ...noteBlocks(record, on),
      ...part('signatures', [note(say('rests'))]),
      signaturesOf(record.signatures, on),
    ],
  };
}

type On = (instant: string) => string;

const part = (key: string, blocks: readonly Block[] | null): Block[] =>
  blocks ? [{ kind: 'heading', text: say(key) }, ...blocks] : [];

function sessionBlocks({ sessions }: JointRecord, practice: Letterhead): Block[] {
  const rows = sessions?.map(({ startsAt, minutes }) => {
    const at = new Date(startsAt);
    const when = `${inWords(at, 'day', practice)}, ${inWords(at, 'time', practice)}`;
    return [when, say('minutes', { minutes })] as const;
  });
  return part('sessions', rows ? [{ kind: 'facts', rows }] : null);
}

function checkInBlocks({ checkIns }: JointRecord): Block[] {
  const rows = checkIns?.map(({ name, week, total, scores }) => {
    const each = SIGNS.map((sign) => scores[sign]).join(' · ');
    return [`${name}, ${week}`, say('check-in', { total, each })] as const;
  });
  return part('check-ins', rows ? [{ kind: 'facts', rows }] : null);
}

const inText = (value: AnswerValue) => {
  if (value === true) return say('done');
  return typeof value === 'number' ? String(value) : answerText(value, 'en-GB');
};

function exerciseBlocks({ exercises }: JointRecord, on: On): Block[] {
  const blocks = exercises?.flatMap(({ title, givenAt, answers }) => [
    { kind: 'facts', rows: [[title, say('given', { day: on(givenAt) })]] } as const,
    ...answers.flatMap(({ name, question, value }) => [
      note(`${name}: ${question}`),
      ...paragraphsOf(inText(value)),
    ]),
  ]);
  return part('exercises', blocks ?? null);
}

function agreementBlocks({ agreements }: JointRecord, on: On): Block[] {
  const blocks = agreements?.flatMap(({ title, version, text, signatures }) => [
    { kind: 'facts', rows: [[title, say('version', { version })]] } as const,
    ...paragraphsOf(text),
    signaturesOf(signatures, on),
  ]);
  return part('agreements', blocks ?? null);
}

function noteBlocks({ notes }: JointRecord, on: On): Block[] {
  const blocks = notes?.flatMap(({ author, signedAt, text, addenda }) => [
    note(say('note', { name: author, day: on(signedAt) })),
    ...paragraphsOf(text),
    ...addenda.flatMap((added) => [
      note(say('added', { name: added.author, day: on(added.writtenAt) })),
      ...paragraphsOf(added.text),
    ]),
  ]);
  return part('notes', blocks ?? null);
}

function signaturesOf(signatures: JointRecord['signatures'], on: On): Block {
  return {
    kind: 'signatures',
    signatures: signatures.map(({ name, typedName, signedAt }) => ({
      typedName,
      smallPrint: [say('signed', { name, day: on(signedAt) })],
    })),
  };
}
