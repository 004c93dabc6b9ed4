import { describe, expect, it } from 'vitest';
import { reviewWindow } from './review-window.ts';

const beganAt = 100;
const now = 1000;
const look = (ends: number[], whole = false) =>
  reviewWindow({ beganAt, sessions: ends.map((endedAt) => ({ endedAt })) }, { now, whole });

describe('since when a therapist looks back', () => {
  it.each([
    ['the end of the last session', [300, 700, 500], 'session', 700],
    ['a session that ends this moment', [1000], 'session', 1000],
    ['the last but the one under way', [700, 1001], 'session', 700],
    ['the beginning, before the first session', [], 'beginning', 100],
    ['the beginning, where the only session is to come', [1500], 'beginning', 100],
    ['the beginning, where the last session was in an earlier episode', [80], 'beginning', 100],
    ['the beginning, where the episode began with it', [100], 'beginning', 100],
  ] as const)('it is %s', (_, ends, kind, at) => {
    expect(look([...ends])).toEqual({ kind, at });
  });

  it('is the beginning where the whole is asked for', () => {
    expect(look([300, 700], true)).toEqual({ kind: 'beginning', at: 100 });
  });
});
