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

/** The practice's own words and days. */
interface Hand {
  readonly letterhead: Letterhead;
  readonly say: (key: string, facts?: Record<string, string | number>) => string;
  readonly on: (instant: string) => string;
}

const note = (text: string): Block => ({ kind: 'note', text });

/** What is released of a joint record, to be printed, with the signatures it rests on. */
export function jointRecordPaper(record: JointRecord, practice: Letterhead): Paper {
  const hand = handOf(practice);
  const { say, on } = hand;
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
      ...sessionBlocks(record, hand),
      ...checkInBlocks(record, hand),
      ...questionnaireBlocks(record, hand),
      ...exerciseBlocks(record, hand),
      ...agreementBlocks(record, hand),
      ...noteBlocks(record, hand),
      ...part(say('signatures'), [note(say('rests'))]),
      signaturesOf(record.signatures, hand),
    ],
  };
}

const handOf = (letterhead: Letterhead): Hand => ({
  letterhead,
  say: (key, facts = {}) => sentence(`papers.joint-record.${key}`, facts, letterhead.locale),
  on: (instant) => inWords(new Date(instant), 'day', letterhead),
});

const part = (heading: string, blocks: readonly Block[] | null): Block[] =>
  blocks ? [{ kind: 'heading', text: heading }, ...blocks] : [];

function sessionBlocks({ sessions }: JointRecord, { letterhead, say }: Hand): Block[] {
  const rows = sessions?.map(({ startsAt, minutes }) => {
    const at = new Date(startsAt);
    const when = `${inWords(at, 'day', letterhead)}, ${inWords(at, 'time', letterhead)}`;
    return [when, say('minutes', { minutes })] as const;
  });
  return part(say('sessions'), rows ? [{ kind: 'facts', rows }] : null);
}

function checkInBlocks({ checkIns }: JointRecord, { say }: Hand): Block[] {
  const rows = checkIns?.map(({ name, week, total, scores }) => {
    const each = SIGNS.map((sign) => scores[sign]).join(' · ');
    return [`${name}, ${week}`, say('check-in', { total, each })] as const;
  });
  return part(say('check-ins'), rows ? [{ kind: 'facts', rows }] : null);
}

function questionnaireBlocks({ questionnaires }: JointRecord, { say }: Hand): Block[] {
  const rows = questionnaires?.map(
    ({ name, questionnaire, day, total }) =>
      [`${name}, ${day}`, `${questionnaire}: ${total}`] as const,
  );
  return part(say('questionnaires'), rows ? [{ kind: 'facts', rows }] : null);
}

const inText = (value: AnswerValue, { say, letterhead }: Hand) => {
  if (value === true) return say('done');
  return typeof value === 'number' ? String(value) : answerText(value, letterhead.locale);
};

function exerciseBlocks({ exercises }: JointRecord, hand: Hand): Block[] {
  const { say, on } = hand;
  const blocks = exercises?.flatMap(({ title, givenAt, answers }) => [
    { kind: 'facts', rows: [[title, say('given', { day: on(givenAt) })]] } as const,
    ...answers.flatMap(({ name, question, value }) => [
      note(`${name}: ${question}`),
      ...paragraphsOf(inText(value, hand)),
    ]),
  ]);
  return part(say('exercises'), blocks ?? null);
}

function agreementBlocks({ agreements }: JointRecord, hand: Hand): Block[] {
  const { say } = hand;
  const blocks = agreements?.flatMap(({ title, version, text, signatures }) => [
    { kind: 'facts', rows: [[title, say('version', { version })]] } as const,
    ...paragraphsOf(text),
    signaturesOf(signatures, hand),
  ]);
  return part(say('agreements'), blocks ?? null);
}

function noteBlocks({ notes }: JointRecord, { say, on }: Hand): Block[] {
  const blocks = notes?.flatMap(({ author, signedAt, text, addenda }) => [
    note(say('note', { name: author, day: on(signedAt) })),
    ...paragraphsOf(text),
    ...addenda.flatMap((added) => [
      note(say('added', { name: added.author, day: on(added.writtenAt) })),
      ...paragraphsOf(added.text),
    ]),
  ]);
  return part(say('notes'), blocks ?? null);
}

function signaturesOf(signatures: JointRecord['signatures'], { say, on }: Hand): Block {
  return {
    kind: 'signatures',
    signatures: signatures.map(({ name, typedName, signedAt }) => ({
      typedName,
      smallPrint: [say('signed', { name, day: on(signedAt) })],
    })),
  };
}
