import { describe, expect, it } from 'vitest';
import { type DeliveryRule, type ProgrammeItem, faultsOf } from './programme.ts';

const known = (key: string) => key !== 'renamed';
const atOnce: DeliveryRule = { kind: 'at-once' };
const afterPrevious: DeliveryRule = { kind: 'after-previous' };
const item = (exerciseKey: string, rule: DeliveryRule = atOnce): ProgrammeItem => ({
  exerciseKey,
  rule,
});

describe('the faults of a programme', () => {
  it.each<[string, ProgrammeItem[], string[]]>([
    ['nothing, where all is well', [item('walk'), item('coffee', afterPrevious)], []],
    ['that there is nothing in it', [], ['no-items /items']],
    [
      'an exercise nobody knows',
      [item('walk'), item('renamed')],
      ['unknown-exercise /items/1/exerciseKey'],
    ],
    [
      'one that comes round again',
      [item('walk'), item('coffee', afterPrevious), item('walk', afterPrevious)],
      ['loop /items/2/exerciseKey'],
    ],
    [
      'a first one that waits for one before it',
      [item('walk', afterPrevious)],
      ['nothing-before /items/0/rule'],
    ],
    [
      'all of them, each in its place',
      [item('renamed', afterPrevious), item('renamed')],
      [
        'unknown-exercise /items/0/exerciseKey',
        'nothing-before /items/0/rule',
        'unknown-exercise /items/1/exerciseKey',
        'loop /items/1/exerciseKey',
      ],
    ],
  ])('name %s', (_, items, faults) => {
    expect(faultsOf({ items }, known).map(({ code, pointer }) => `${code} ${pointer}`)).toEqual(
      faults,
    );
  });
});
