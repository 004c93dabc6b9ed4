import { libraryIn } from '@closeknit/domain/exercises/library';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Cause, Mode, Sign, Step, Visibility, WrittenExercise } from '../exercises.ts';
import { readExercises } from './read.ts';
import { toJson, toMarkdown } from './write.ts';

const isLine = (text: string) =>
  /^[^\p{Cc}\u2028\u2029]*[^\p{Cf}\p{Mn}\s][^\p{Cc}\u2028\u2029]*$/u.test(text);
const line = (longest: number) =>
  fc
    .oneof(
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: longest }),
      fc.constantFrom(
        '# not a title',
        '- key: x',
        '> quoted',
        '* one',
        '\\ back',
        '-',
        '###',
        '1. a',
      ),
    )
    .map((text) => text.trim())
    .filter((text) => isLine(text) && text.length <= longest && text.isWellFormed());
const prose = (longest: number) =>
  fc
    .array(fc.oneof(line(20), fc.constantFrom('', ' ', '> a', '# b', '  indented')), {
      maxLength: 4,
    })
    .map((lines) => lines.join('\n').slice(0, longest))
    .filter((text) => text.isWellFormed());

/** Whatever a textarea gives: lines, some of them empty, none at its ends. */
const passage = fc
  .array(fc.oneof(line(20), fc.constantFrom('', '> a', '# b', '- key: x', '* c')), {
    minLength: 1,
    maxLength: 4,
  })
  .map((lines) => lines.join('\n').trim())
  .filter((text) => text !== '');

const asked = fc.record({
  key: fc.stringMatching(/^[a-z0-9-]{1,20}$/),
  asks: fc.constantFrom('both' as const, 'one' as const, 'other' as const),
  question: line(60),
  help: prose(100),
  visibility: fc.constantFrom(...Visibility.options),
});
const kinds = fc.oneof(
  fc.record({ type: fc.constantFrom('text' as const, 'meeting' as const, 'done' as const) }),
  fc.record({ type: fc.constant('scale' as const), lowest: line(20), highest: line(20) }),
  fc.record({ type: fc.constant('list' as const), most: fc.integer({ min: 1, max: 20 }) }),
  fc.record({
    type: fc.constant('choice' as const),
    choices: fc.uniqueArray(line(30), { minLength: 2, maxLength: 6 }),
  }),
);
const prompt = fc.tuple(asked, kinds).map(([base, kind]) => ({ ...base, ...kind }));

const anExercise = (
  fc.record({
    title: line(60),
    step: fc.constantFrom(...Step.options),
    signs: fc.uniqueArray(fc.constantFrom(...Sign.options)),
    causes: fc.uniqueArray(fc.constantFrom(...Cause.options)),
    mode: fc.constantFrom(...Mode.options),
    minutes: fc.integer({ min: 1, max: 240 }),
    purpose: passage,
    invitation: passage,
    notWhen: prose(100),
    roles: fc.record({ one: line(30), other: line(30) }),
    evidence: fc.option(fc.record({ note: passage, source: line(60) })),
    prompts: fc.uniqueArray(prompt, { minLength: 1, maxLength: 4, selector: ({ key }) => key }),
  }) as fc.Arbitrary<WrittenExercise>
).filter(
  ({ mode, prompts }) =>
    mode !== 'reveal' || prompts.some(({ visibility }) => visibility === 'when-both-answered'),
);

const shipped = ['en', 'de'] as const;
const library = (language: (typeof shipped)[number]) =>
  libraryIn(language).map((exercise) => WrittenExercise.parse(exercise));

describe('exercises as a file', () => {
  it.each([
    ['JSON', toJson],
    ['Markdown', toMarkdown],
  ])('come back from %s as they were', (_, write) => {
    fc.assert(
      fc.property(fc.array(anExercise, { minLength: 1, maxLength: 3 }), (exercises) => {
        expect(readExercises(write(exercises))).toEqual({ kind: 'read', exercises });
      }),
      { numRuns: 60 },
    );
  });

  it.each(shipped)('come back whole as a library, in %s', (language) => {
    const exercises = library(language);

    expect(readExercises(toMarkdown(exercises))).toEqual({ kind: 'read', exercises });
    expect(readExercises(toJson(exercises))).toEqual({ kind: 'read', exercises });
  });

  it('are read with the line ends and the mark of another system', () => {
    const exercises = library('en').slice(0, 2);
    const file = `\uFEFF${toMarkdown(exercises).replaceAll('\n', '\r\n')}`;

    expect(readExercises(file)).toEqual({ kind: 'read', exercises });
  });

  it('are read from JSON as one, as a list, or beneath a name', () => {
    const [one] = library('en');

    for (const file of [one, [one], { exercises: [one] }]) {
      expect(readExercises(JSON.stringify(file))).toEqual({ kind: 'read', exercises: [one] });
    }
  });
});

describe('a file with something wrong in it', () => {
  const [first, second] = library('en') as [WrittenExercise, WrittenExercise];
  const refusal = (file: string) => {
    const read = readExercises(file);
    return read.kind === 'refused' ? read.faults : [];
  };
  /** The second exercise of two, with a line of it changed; the place is where that line stands. */
  const changed = (from: string | RegExp, to: string) => {
    const file = `${toMarkdown([first])}\n${toMarkdown([second]).replace(from, to)}`;
    return { file, at: file.split('\n').lastIndexOf(to) + 1 };
  };

  it.each([
    ['an unknown type', /- type: \w+/, '- type: riddle', 'unknown-type'],
    ['a length out of range', /- minutes: \d+/, '- minutes: 900', 'out-of-range'],
    ['a step nobody knows', /- step: \w+/, '- step: sleep', 'unknown-value'],
    ['a field nobody knows', /- minutes: \d+/, '- hours: 2', 'unknown-field'],
    ['a part nobody knows', '## Invitation', '## Invitations', 'unknown-part'],
    ['a question without words', /### .*/, '### ', 'missing'],
    ['a stray line', '## Questions', 'Just so.', 'out-of-place'],
  ])('is refused whole for %s, with its line', (_, from, to, code) => {
    const { file, at } = changed(from, to);
    const faults = refusal(file);

    expect(faults[0]).toMatchObject({ code, line: at });
  });

  it('is refused for a question that is missing, where the exercise begins', () => {
    const file = toMarkdown([first]).replace(/## Questions[^]*/, '## Questions\n');

    expect(refusal(file)).toEqual([{ code: 'missing', line: 1, part: 'questions' }]);
  });

  it('says by its name what is not there at all', () => {
    const faults = refusal('# A bench\n\n- step: time\n- mode: together\n');

    expect(faults.map(({ code, part }) => `${part}: ${code}`)).toEqual([
      'minutes: missing',
      'purpose: missing',
      'invitation: missing',
      'questions: missing',
    ]);
  });

  it.each([
    ['beneath a name', (list: unknown[]) => ({ exercises: list }), '/exercises/1/prompts/0/type'],
    ['as a list', (list: unknown[]) => list, '/1/prompts/0/type'],
    ['as one', (list: unknown[]) => list[1], '/prompts/0/type'],
  ])('is refused with a pointer into it, %s', (_, wrapped, pointer) => {
    const [prompt, ...others] = second.prompts;
    const broken = { ...second, prompts: [{ ...prompt, type: 'riddle' }, ...others] };
    const file = JSON.stringify(wrapped([first, broken]));

    expect(refusal(file)).toEqual([{ code: 'unknown-type', pointer }]);
  });

  it.each([
    ['nothing', ' \n', 'file-empty'],
    ['half a file', '{\n "exercises": [', 'not-json'],
    ['something else', 'Dear all,', 'out-of-place'],
    ['an empty list', '{"exercises": []}', 'missing'],
  ])('is refused for %s', (_, file, code) => {
    expect(refusal(file)[0]?.code).toBe(code);
  });

  it('never throws, whatever stands in it', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), (file) => {
        expect(['read', 'refused']).toContain(readExercises(file).kind);
      }),
    );
  });
});
