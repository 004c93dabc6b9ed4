import { describe, expect, it } from 'vitest';
import { gad2 } from './instruments/gad.ts';
import { phq9 } from './instruments/phq.ts';
import { measured } from './measured.ts';

const none = Object.fromEntries(phq9.items.map(({ key }) => [key, 0]));

describe('a filled-in questionnaire', () => {
  it('comes to a total, its answers in the order of the items', () => {
    const answers = { control: 2, nervous: 1 };

    const result = measured(gad2, answers);

    expect(result).toEqual({ total: 3, answers, needsHelp: false });
    expect(Object.keys('answers' in result ? result.answers : {})).toEqual(['nervous', 'control']);
  });

  it.each([0, 1, 2, 3])('asks for help from one point on of the item on harm: %i', (harm) => {
    expect(measured(phq9, { ...none, harm })).toMatchObject({ needsHelp: harm > 0 });
  });

  it('names every item that it does not have, or whose answer it does not offer', () => {
    expect(measured(gad2, { nervous: 4, control: 1, sleep: 1 })).toEqual({
      mistakes: [
        { item: 'nervous', code: 'unknown-answer' },
        { item: 'sleep', code: 'unknown-item' },
      ],
    });
  });

  it('names what was left out where all is asked for', () => {
    expect(measured(gad2, { control: null })).toEqual({
      mistakes: [
        { item: 'nervous', code: 'missing' },
        { item: 'control', code: 'missing' },
      ],
    });
  });

  it('keeps what may be left out as null', () => {
    expect(measured({ ...gad2, mayLeaveOut: 1 }, { control: 2 })).toEqual({
      total: 4,
      answers: { nervous: null, control: 2 },
      needsHelp: false,
    });
  });
});
