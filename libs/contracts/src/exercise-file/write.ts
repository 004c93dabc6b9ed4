import { ExerciseWords, type WrittenExercise } from '../exercises.ts';

type Prompt = WrittenExercise['prompts'][number];

/** Exercises as a file that a machine reads: all of them beneath `exercises`, without keys or versions. */
export function toJson(exercises: readonly WrittenExercise[]): string {
  const written = exercises.map((exercise) => ExerciseWords.parse(exercise));
  return `${JSON.stringify({ exercises: written }, null, 2)}\n`;
}

/** Exercises as a file that a person reads and changes. Line breaks come out as plain ones. */
export function toMarkdown(exercises: readonly WrittenExercise[]): string {
  return exercises.map(exerciseIn).join('\n');
}

function exerciseIn(exercise: WrittenExercise): string {
  const { roles, evidence } = exercise;
  const facts = [
    field('step', exercise.step),
    field('mode', exercise.mode),
    field('minutes', String(exercise.minutes)),
    ...(exercise.signs.length > 0 ? [field('signs', exercise.signs.join(', '))] : []),
    ...(exercise.causes.length > 0 ? [field('causes', exercise.causes.join(', '))] : []),
    ...(roles ? [field('one', roles.one), field('other', roles.other)] : []),
  ];
  return [
    block(`# ${exercise.title}`),
    block(...facts),
    block('## Purpose', '', ...passage(exercise.purpose)),
    block('## Invitation', '', ...passage(exercise.invitation)),
    exercise.notWhen === '' ? '' : block('## Not when', '', ...quoted(exercise.notWhen)),
    evidence
      ? block('## Evidence', '', ...passage(evidence.note), '', field('source', evidence.source))
      : '',
    block('## Questions'),
    ...exercise.prompts.map(promptIn),
  ]
    .filter((part) => part !== '')
    .join('\n');
}

function promptIn(prompt: Prompt): string {
  const facts = [
    field('key', prompt.key),
    field('type', prompt.type),
    field('asks', prompt.asks),
    field('read by', prompt.visibility),
  ];
  if (prompt.type === 'scale') {
    facts.push(field('lowest', prompt.lowest), field('highest', prompt.highest));
  }
  if (prompt.type === 'list') facts.push(field('most', String(prompt.most)));
  const choices = prompt.type === 'choice' ? prompt.choices.map((choice) => `* ${choice}`) : [];
  return [
    block(`### ${prompt.question}`),
    block(...facts),
    prompt.help === '' ? '' : block(...quoted(prompt.help)),
    choices.length > 0 ? block(...choices) : '',
  ]
    .filter((part) => part !== '')
    .join('\n');
}

function block(...lines: readonly string[]): string {
  return lines.map((line) => `${line}\n`).join('');
}

function field(name: string, value: string): string {
  return `- ${name}: ${value}`;
}

/**
 * What keeps its breaks is quoted; on one line, it stands as it is, behind a backslash where it would
 * read as something else.
 */
function passage(text: string): string[] {
  if (/[\r\n]/.test(text)) return quoted(text);
  return [/^[#>*\\-]/.test(text) ? `\\${text}` : text];
}

function quoted(text: string): string[] {
  return text.split(/\r\n?|\n/).map((line) => (line === '' ? '>' : `> ${line}`));
}
