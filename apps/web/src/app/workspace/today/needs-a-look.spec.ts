import { fill } from '@closeknit/domain/words/fill';
import workspace from '../../../../public/i18n/workspace.en.json';
import { aCoupleInBrief, drifting } from '../../testing/therapist-story.ts';
import { needsALook } from './needs-a-look.ts';

const say = (key: string, params = {}) => {
  const found = key
    .split('.')
    .slice(1)
    .reduce<unknown>((tree, step) => (tree as never)[step], workspace);
  return fill(found as string, params, 'en');
};
const look = (facts: Parameters<typeof aCoupleInBrief>[0]) =>
  needsALook([aCoupleInBrief(facts)], { say, week: (monday) => `<${monday}>` })[0];

const still = [26, 26, 26, 26, 26, 26, 26, 26, 26];

describe('who needs a look', () => {
  it('is nobody whose lines are even and who has nothing overdue', () => {
    expect(look({})).toBeUndefined();
  });

  it.each([
    [
      'drifting apart, whoever has fallen first',
      { lines: drifting },
      'Drifting apart',
      'Ben has fallen 11 points over the last nine weeks, while Ana has risen 9.',
    ],
    [
      'one falling',
      { lines: { first: [30, ...still.slice(2), 22], second: still } },
      'Falling',
      'Ana has fallen 8 points over the last nine weeks.',
    ],
    [
      'both falling',
      { lines: { first: [30, 22], second: [40, 30] } },
      'Falling',
      'Ben has fallen 10 points over the last nine weeks, Ana 8.',
    ],
    [
      'gone quiet',
      {
        lines: { first: [26, 26, null, null, null], second: [26, 26, null, null, null] },
        lastCheckInWeek: '2026-11-02',
      },
      'Quiet for 2 weeks',
      'Neither has checked in since the week of <2026-11-02>.',
    ],
    ['one exercise overdue', { overdue: 1 }, 'Exercise overdue', 'An exercise is past its day.'],
    ['more overdue', { overdue: 2 }, '2 exercises overdue', '2 exercises are past their day.'],
  ])('is named with a reason: %s', (_, facts, tag, text) => {
    expect(look(facts)?.reasons).toEqual([expect.objectContaining({ tag, text })]);
  });

  it('is somebody whose invitation has run out', () => {
    const [ana, ben] = aCoupleInBrief().partners;

    const found = look({ partners: [ana!, { ...ben!, joining: 'expired' }] });

    expect(found?.reasons[0]?.tag).toBe('Invitation has run out');
    expect(found?.reasons[0]?.text).toContain('Ben has not come in yet');
  });

  it('tells every reason of one couple in one row', () => {
    expect(look({ lines: drifting, overdue: 1 })?.reasons).toHaveLength(2);
  });

  it('puts those who drift before those with something undone', () => {
    const couples = [
      aCoupleInBrief({ id: 'undone', overdue: 1 }),
      aCoupleInBrief({ id: 'drifting', lines: drifting }),
    ];

    const found = needsALook(couples, { say, week: String });

    expect(found.map(({ couple }) => couple.id)).toEqual(['drifting', 'undone']);
  });
});
