import { fill } from '@closeknit/domain/words/fill';
import workspace from '../../../../public/i18n/workspace.en.json';
import { aFlag, foundWith } from '../../testing/findings-story.ts';
import { aCoupleInBrief, anaId, benId, duarteId } from '../../testing/therapist-story.ts';
import { needsALook } from './needs-a-look.ts';

const say = (key: string, params = {}) => {
  const found = key
    .split('.')
    .slice(1)
    .reduce<unknown>((tree, step) => (tree as never)[step], workspace);
  return fill(found as string, params, 'en');
};
const reader = { zone: 'America/New_York', locale: 'en-GB' };
const anOverdue = (title: string, ...firstNames: string[]) => ({
  ...{ title, dueOn: '2026-11-18', firstNames },
});
const look = (facts: Parameters<typeof aCoupleInBrief>[0], findings = foundWith()) =>
  needsALook([aCoupleInBrief(facts)], findings, { say, reader })[0];

describe('who needs a look', () => {
  it('is nobody in whose lines nothing stands out and who has nothing overdue', () => {
    expect(look({})).toBeUndefined();
  });

  it('is nobody who only does better', () => {
    const better = aFlag({ kind: 'improved', partnerId: anaId, firstName: 'Ana' });

    expect(look({}, foundWith({ [duarteId]: [better] }))).toBeUndefined();
  });

  it('is whom the rules found something with, the most urgent first', () => {
    const stale = aFlag({ kind: 'stale', partnerId: anaId, firstName: 'Ana' });
    const flags = [
      stale,
      aFlag(),
      aFlag({ kind: 'deteriorating', partnerId: benId, firstName: 'Ben' }),
    ];

    const found = look({}, foundWith({ [duarteId]: flags }));

    expect(found?.flags.map(({ finding, names }) => [finding.kind, ...names])).toEqual([
      ['deteriorating', 'Ben'],
      ['divergence', 'Ana', 'Ben'],
      ['stale', 'Ana'],
    ]);
  });

  it('is nobody whose record is closed', () => {
    expect(look({ state: 'closed' }, foundWith({ [duarteId]: [aFlag()] }))).toBeUndefined();
  });

  it.each([
    [
      'one exercise overdue',
      { overdue: [anOverdue('A walk', 'Ben')] },
      'Exercise overdue',
      '“A walk” was due 18 November: Ben.',
    ],
    [
      'more overdue',
      {
        overdue: [
          anOverdue('A walk', 'Ana', 'Ben'),
          anOverdue('Tea', 'Ana'),
          anOverdue('Rain', 'Ana'),
        ],
      },
      '3 exercises overdue',
      '“A walk” was due 18 November: Ana & Ben. “Tea” was due 18 November: Ana. One more is past its day.',
    ],
  ])('is named with a reason: %s', (_, facts, tag, text) => {
    expect(look(facts)?.reasons).toEqual([expect.objectContaining({ tag, text })]);
  });

  it('is somebody whose invitation has run out', () => {
    const [ana, ben] = aCoupleInBrief().partners;

    const found = look({ partners: [ana!, { ...ben!, joining: 'expired' }] });

    expect(found?.reasons[0]?.tag).toBe('Invitation has run out');
    expect(found?.reasons[0]?.text).toContain('Ben has not come in yet');
  });

  it('puts those with most need before those with something undone', () => {
    const couples = [
      aCoupleInBrief({ id: 'undone', overdue: [anOverdue('A walk', 'Ana')] }),
      aCoupleInBrief({ id: 'silent' }),
      aCoupleInBrief({ id: 'drifting' }),
    ];
    const silent = aFlag({ kind: 'stale', partnerId: anaId, firstName: 'Ana' });

    const found = needsALook(couples, foundWith({ silent: [silent], drifting: [aFlag()] }), {
      say,
      reader,
    });

    expect(found.map(({ couple }) => couple.id)).toEqual(['drifting', 'silent', 'undone']);
  });
});
