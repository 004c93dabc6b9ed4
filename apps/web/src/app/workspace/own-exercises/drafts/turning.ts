import type { Exercise, WrittenExercise } from '@closeknit/contracts/exercises';
import type { DraftPrompt, ExerciseDraft } from '@closeknit/contracts/own-exercises';

/** The two questions that close an exercise, in the words of whoever writes it. */
export interface Closing {
  readonly before: string;
  readonly after: string;
  readonly lowest: string;
  readonly highest: string;
}

const closingKeys: readonly string[] = ['closeness-before', 'closeness-after'];

export const blankDraft: ExerciseDraft = {
  ...{ title: '', step: 'name', signs: [], causes: [], mode: 'alone', minutes: 15 },
  ...{ purpose: '', invitation: '', notWhen: '' },
  roles: { one: '', other: '' },
  evidence: { note: '', source: '' },
  prompts: [blankPrompt([])],
  closing: true,
};

/** A prompt that is about to be written, under a key that none of the others has. */
export function blankPrompt(others: readonly DraftPrompt[]): DraftPrompt {
  const keys = new Set(others.map(({ key }) => key));
  let number = others.length + 1;
  while (keys.has(`question-${number}`)) number += 1;
  return {
    ...{ key: `question-${number}`, type: 'text', asks: 'both', question: '', help: '' },
    ...{ visibility: 'therapist', lowest: '', highest: '', choices: '', most: 3 },
  };
}

/** An exercise with all its words, to be changed. */
export function draftFrom(exercise: WrittenExercise | Exercise): ExerciseDraft {
  const { title, step, signs, causes, mode, minutes, purpose, invitation, notWhen } = exercise;
  const asked = exercise.prompts.filter(({ key }) => !closingKeys.includes(key));
  return {
    ...{ title, step, signs: [...signs], causes: [...causes], mode, minutes },
    ...{ purpose, invitation, notWhen },
    roles: exercise.roles ?? { one: '', other: '' },
    evidence: exercise.evidence ?? { note: '', source: '' },
    prompts: asked.map((prompt) => ({
      ...blankPrompt([]),
      ...prompt,
      choices: prompt.type === 'choice' ? prompt.choices.join('\n') : '',
    })),
    closing: asked.length < exercise.prompts.length,
  };
}

/** What the draft would be as a version; whether it is sound is for the contract to say. */
export function writtenFrom(draft: ExerciseDraft, closing: Closing): WrittenExercise {
  const { closing: closes, roles, evidence, minutes, prompts, ...words } = draft;
  const hasRoles = roles.one.trim() !== '' || roles.other.trim() !== '';
  const hasEvidence = evidence.note.trim() !== '' || evidence.source.trim() !== '';
  return {
    ...words,
    minutes: minutes ?? 0,
    roles: hasRoles ? roles : null,
    evidence: hasEvidence ? evidence : null,
    prompts: [...prompts.map(promptFrom), ...(closes ? closingPrompts(closing) : [])],
  };
}

function promptFrom(draft: DraftPrompt): WrittenExercise['prompts'][number] {
  const { type, lowest, highest, choices, most, ...asked } = draft;
  switch (type) {
    case 'scale':
      return { ...asked, type, lowest, highest };
    case 'choice':
      return { ...asked, type, choices: linesOf(choices) };
    case 'list':
      return { ...asked, type, most: most ?? 0 };
    default:
      return { ...asked, type };
  }
}

function closingPrompts({ before, after, lowest, highest }: Closing): WrittenExercise['prompts'] {
  return [before, after].map((question, at) => ({
    ...{ type: 'scale', key: closingKeys[at] ?? '', asks: 'both', question, help: '' },
    ...{ visibility: 'therapist', lowest, highest },
  }));
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
