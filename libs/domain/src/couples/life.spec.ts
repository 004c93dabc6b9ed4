import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  COUPLE_STATES,
  type CoupleState,
  decideStep,
  isOver,
  isSharing,
  LIFE,
  LIFE_STEPS,
  type LifeStep,
  restsOf,
  stepsFrom,
} from './life.ts';

const led = (step: LifeStep, state: CoupleState, bothJoined = true) => {
  const taken = decideStep(step, { state, bothJoined }, 'therapist');
  return 'refused' in taken ? taken.refused : taken.to;
};

describe('a step in the life of a couple', () => {
  it.each<[LifeStep, ...string[]]>([
    // from     invited       active        paused        separating  closed
    ['pause', 'paused', 'paused', 'not-now', 'not-now', 'not-now'],
    ['resume', 'not-now', 'not-now', 'active', 'not-now', 'not-now'],
    ['separate', 'separating', 'separating', 'separating', 'not-now', 'not-now'],
    ['close', 'closed', 'closed', 'closed', 'closed', 'not-now'],
    ['reopen', 'not-now', 'not-now', 'not-now', 'not-now', 'active'],
  ])('%s leads to %s, %s, %s, %s, %s', (step, ...answers) => {
    expect(COUPLE_STATES.map((state) => led(step, state))).toEqual(answers);
  });

  it.each<[LifeStep, CoupleState]>([
    ['resume', 'paused'],
    ['reopen', 'closed'],
  ])('%s from %s leads back to invited while somebody has not joined', (step, state) => {
    expect(led(step, state, false)).toBe('invited');
  });

  it.each<[LifeStep, boolean]>([
    ['pause', true],
    ['separate', true],
    ['close', true],
    ['resume', false],
    ['reopen', false],
  ])('%s is for an owner who is not the therapist: %s', (step, isTheirs) => {
    const state = LIFE[step].from[0] as CoupleState;
    const taken = decideStep(step, { state, bothJoined: true }, 'owner');

    expect('refused' in taken ? taken.refused : 'taken').toBe(isTheirs ? 'taken' : 'not-allowed');
  });

  it('that ends the sharing says so, unless it had ended before', () => {
    for (const step of LIFE_STEPS) {
      for (const state of LIFE[step].from) {
        const taken = decideStep(step, { state, bothJoined: true }, 'therapist');
        if ('refused' in taken) throw new Error(`${step} is refused`);
        const stops = isSharing(state) && !isSharing(taken.to);
        if (stops) expect(taken.brings).toContain('stop-sharing');
        expect(taken.brings.includes('share-again')).toBe(!isSharing(state) && isSharing(taken.to));
        expect(isOver(taken.to) && !isOver(state)).toBe(taken.brings.includes('cancel-sessions'));
      }
    }
  });

  it('is offered exactly where it can be taken', () => {
    expect(
      COUPLE_STATES.map((state) => stepsFrom({ state, bothJoined: true }, 'therapist')),
    ).toEqual([
      ['pause', 'separate', 'close'],
      ['pause', 'separate', 'close'],
      ['resume', 'separate', 'close'],
      ['close'],
      ['reopen'],
    ]);
  });
});

describe('a couple of whom one is gone', () => {
  it('is closed for good', () => {
    const standing = { bothJoined: true, oneIsGone: true } as const;

    expect(stepsFrom({ ...standing, state: 'separating' }, 'therapist')).toEqual(['close']);
    expect(stepsFrom({ ...standing, state: 'closed' }, 'therapist')).toEqual([]);
  });
});

describe('the life of a couple', () => {
  const lives = fc.array(fc.constantFrom(...LIFE_STEPS), { maxLength: 40 });
  // Every state a life passes through, with the step that led there.
  const pathOf = (steps: readonly LifeStep[], bothJoined: boolean) => {
    const path: { step: LifeStep | null; state: CoupleState }[] = [
      { step: null, state: bothJoined ? 'active' : 'invited' },
    ];
    for (const step of steps) {
      const { state } = path.at(-1) as (typeof path)[number];
      const taken = decideStep(step, { state, bothJoined }, 'therapist');
      if (!('refused' in taken)) path.push({ step, state: taken.to });
    }
    return path;
  };

  it('never leads out of closed but by reopening', () => {
    fc.assert(
      fc.property(lives, fc.boolean(), (steps, bothJoined) => {
        const path = pathOf(steps, bothJoined);
        return path.every(
          ({ step }, at) => at === 0 || path[at - 1]?.state !== 'closed' || step === 'reopen',
        );
      }),
    );
  });

  it('never shares again after a separation within the same episode', () => {
    fc.assert(
      fc.property(lives, fc.boolean(), (steps, bothJoined) => {
        let hasSeparated = false;
        return pathOf(steps, bothJoined).every(({ step, state }) => {
          if (step === 'reopen') hasSeparated = false;
          if (state === 'separating') hasSeparated = true;
          return !hasSeparated || !isSharing(state);
        });
      }),
    );
  });

  it('cancels what is planned once an episode, whatever the steps', () => {
    fc.assert(
      fc.property(lives, (steps) => {
        let state: CoupleState = 'active';
        let cancellations = 0;
        for (const step of steps) {
          const taken = decideStep(step, { state, bothJoined: true }, 'therapist');
          if ('refused' in taken) continue;
          if (step === 'reopen') cancellations = 0;
          if (taken.brings.includes('cancel-sessions')) cancellations++;
          state = taken.to;
          if (cancellations > 1) return false;
        }
        return true;
      }),
    );
  });
});

describe('the rests of a couple', () => {
  const step = (at: number, what: LifeStep) => ({ at, step: what });

  it.each([
    ['none without a step', [], []],
    ['from a pause until they go on', [step(1, 'pause'), step(5, 'resume')], [[1, 5]]],
    ['one that lasts', [step(1, 'pause')], [[1, Infinity]]],
    [
      'one, however it goes on resting',
      [step(1, 'pause'), step(3, 'separate'), step(4, 'close'), step(9, 'reopen')],
      [[1, 9]],
    ],
    [
      'two',
      [step(1, 'pause'), step(2, 'resume'), step(6, 'pause'), step(8, 'resume')],
      [
        [1, 2],
        [6, 8],
      ],
    ],
  ])('are %s', (_, steps, expected) => {
    const rests = restsOf(steps, { beganResting: false });

    expect(rests.map(({ from, until }) => [from, until])).toEqual(expected);
  });

  it.each([
    ['until they go on', [step(5, 'resume')], [[-Infinity, 5]]],
    ['however it goes on resting', [step(3, 'close'), step(9, 'reopen')], [[-Infinity, 9]]],
    ['through all of it', [], [[-Infinity, Infinity]]],
  ])('that had begun before last %s', (_, steps, expected) => {
    const rests = restsOf(steps, { beganResting: true });

    expect(rests.map(({ from, until }) => [from, until])).toEqual(expected);
  });
});
