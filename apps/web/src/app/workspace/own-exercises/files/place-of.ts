type Step = readonly [kind: 'exercise' | 'question' | 'field', which: string];

/**
 * Where a JSON pointer of a file of exercises points, as a person would count: which exercise, which
 * question of it, and the field by the name it has in the file.
 */
export function placeOf(pointer: string): readonly Step[] {
  const steps = pointer.split('/').filter((step) => step !== '' && step !== 'exercises');
  return steps.flatMap((step, at): Step[] => {
    const before = steps[at - 1];
    if (!/^\d+$/.test(step)) return step === 'prompts' && steps[at + 1] ? [] : [['field', step]];
    const which = String(Number(step) + 1);
    if (before === 'prompts') return [['question', which]];
    return at === 0 ? [['exercise', which]] : [['field', which]];
  });
}
