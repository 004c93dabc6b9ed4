import type { ExerciseOutcome } from '@closeknit/contracts/review';
import { openWorkspace } from '../../testing/open-workspace.ts';
import { anExercise } from '../../testing/therapist-story.ts';

const outcome = (facts: Partial<ExerciseOutcome> = {}): ExerciseOutcome => ({
  ...{ couples: 4, months: [{ from: '2026-11-01', given: 8, done: 6 }] },
  change: { kind: 'change', answers: 7, sources: 4, mean: 1.5, from: 0.4, to: 2.6 },
  ...facts,
});

async function open(facts: Partial<ExerciseOutcome> = {}) {
  const screen = await openWorkspace('exercises/without-phones');
  await screen.answer('/exercises', { exercises: [anExercise()] });
  await screen.answer('/exercises/without-phones/outcome', outcome(facts));
  return screen;
}

describe('what an exercise has done', () => {
  it('is told with its range and how little it proves, and month by month', async () => {
    const screen = await open();

    const told = screen.find('app-exercise-outcome').textContent?.replace(/\s+/g, ' ');
    expect(told).toContain('Given to 4 couples you care for.');
    expect(told).toContain('Closer afterwards');
    expect(told).toContain('+1.5 points, 95 % between +0.4 and +2.6; 7 answers of 4 couples');
    expect(told).toContain('it does not show what caused it');
    expect(told).toMatch(/November 2026 ?6 of 8/);
  });

  it('says nothing where there is too little to say', async () => {
    const screen = await open({ change: { kind: 'too-few', answers: 4 } });

    expect(screen.text).toContain('4 answers: too few to say.');
    expect(screen.text).not.toContain('points, 95 %');
  });

  it('says so where it was given to nobody', async () => {
    const screen = await open({
      ...{ couples: 0, months: [], change: { kind: 'too-few', answers: 0 } },
    });

    expect(screen.text).toContain('You have not given it to a couple yet.');
  });
});
