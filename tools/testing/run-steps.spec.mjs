import { describe, expect, it } from 'vitest';
import { countFile, countJourneys, countSpecs } from './counts.mjs';
import { chosenSteps, runSteps } from './run-steps.mjs';

const passing = { name: 'rules', work: async () => ({ passed: 12, failed: 0, output: 'noise' }) };
const failing = { name: 'slices', work: async () => ({ passed: 3, failed: 2, output: 'why' }) };
const broken = { name: 'journeys', work: () => Promise.reject(new Error('no browser')) };

async function written(steps) {
  const pieces = [];
  const code = await runSteps(steps, (text) => pieces.push(text));
  return { code, text: pieces.join('') };
}

describe('running the steps', () => {
  it('ends with the sum over all runners, alone on the last line', async () => {
    const { code, text } = await written([passing, failing, broken]);

    expect(text.trimEnd().split('\n').at(-1)).toBe('15 passed, 3 failed');
    expect(code).toBe(1);
  });

  it('shows what a failing step said, and nothing of a passing one', async () => {
    const { text } = await written([passing, failing]);

    expect(text).toContain('why');
    expect(text).not.toContain('noise');
  });

  it('succeeds when nothing fails', async () => {
    expect((await written([passing])).code).toBe(0);
  });

  it('does not take an empty run for a success', async () => {
    expect((await written([])).code).toBe(1);
  });

  it('leaves out a step on request, and refuses a name it does not know', () => {
    expect(chosenSteps([passing, broken], ['--without', 'journeys'])).toEqual([passing]);
    expect(() => chosenSteps([passing], ['--without', 'rule'])).toThrow('rule');
  });
});

describe('counting a report', () => {
  it('counts a spec file that could not be loaded as a failure', () => {
    const report = { numPassedTests: 4, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0 };

    expect(countSpecs({ ...report, success: false }).failed).toBe(1);
    expect(countSpecs({ ...report, success: true })).toEqual({ passed: 4, failed: 0, skipped: 0 });
  });

  it('counts a journey that passed only at the second try as failed', () => {
    const stats = { expected: 5, unexpected: 1, flaky: 1, skipped: 0 };

    expect(countJourneys({ stats, errors: [] })).toEqual({ passed: 5, failed: 2, skipped: 0 });
  });

  it('counts a missing report as a failure', () => {
    expect(countFile('/nowhere/report.json', countSpecs).failed).toBe(1);
  });
});
