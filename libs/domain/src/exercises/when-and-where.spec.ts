import { describe, expect, it } from 'vitest';
import { exercise, meeting, text } from './shipped/draft.ts';
import { askingWhen, canBeDoneAlone, forOneAlone } from './when-and-where.ts';

const words = { question: 'When and where?', help: '' };
const draft = {
  ...({ key: 'walk', title: 'A walk', step: 'time', signs: [], causes: [] } as const),
  ...{ minutes: 30, purpose: 'Air.', invitation: 'Go out.', notWhen: '' },
};
const walk = exercise({ ...draft, mode: 'reveal', prompts: [text('best', 'The best?')] });

describe('asking when and where', () => {
  it('comes first, and is read by both', () => {
    const [first, ...rest] = askingWhen(walk, { words, isForBoth: true }).prompts;

    expect(first).toMatchObject({ type: 'meeting', question: 'When and where?' });
    expect(first?.visibility).toBe('shared');
    expect(rest).toEqual(walk.prompts);
  });

  it('is left out where a day is asked for already', () => {
    const dated = exercise({ ...draft, mode: 'together', prompts: [meeting('day', 'When?')] });

    expect(askingWhen(dated, { words, isForBoth: true })).toBe(dated);
  });

  it('says nothing to the other when only one is asked', () => {
    const alone = forOneAlone(askingWhen(walk, { words, isForBoth: false }));

    expect(alone.mode).toBe('alone');
    expect(alone.prompts.map(({ visibility }) => visibility)).toEqual(
      Array(alone.prompts.length).fill('therapist'),
    );
  });
});

describe('giving something to one alone', () => {
  it.each([
    ['alone', true],
    ['reveal', true],
    ['each', true],
    ['together', false],
    ['turns', false],
  ] as const)('is possible for %s: %s', (mode, answer) => {
    expect(canBeDoneAlone({ mode })).toBe(answer);
  });
});
