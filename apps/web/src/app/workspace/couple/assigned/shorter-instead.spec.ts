import type { Assignment } from '@closeknit/contracts/assignments';
import type { Me } from '@closeknit/contracts/me';
import { openWorkspace } from '../../../testing/open-workspace.ts';
import { mira } from '../../../testing/people.ts';
import type { Screen } from '../../../testing/screen.ts';
import { aCare, aCouple, anAssignment, benId, duarteId } from '../../../testing/therapist-story.ts';

const couple = `/couples/${duarteId}`;
const part = `${couple}/assignments/${anAssignment().id}/partners/${benId}`;
const gratitude = { exerciseKey: 'three-thanks', title: 'Three thanks', minutes: 5 };
const notice = { exerciseKey: 'one-minute', title: 'One minute', minutes: 1 };

type Part = Assignment['parts'][number];

/** Ben would like something shorter. */
const tooMuch = (facts: Partial<Part> = {}, more: Partial<Assignment> = {}) => {
  const [ana, ben] = anAssignment().parts;
  const relief = {
    kind: 'shorter' as const,
    at: '2026-11-22T20:00:00.000Z',
    word: 'Night shifts.',
  };
  return anAssignment({ parts: [ana!, { ...ben!, relief, ...facts }], ...more });
};

async function open(assignment: Assignment, as: Me = mira): Promise<Screen> {
  const screen = await openWorkspace(`couples/${duarteId}/exercises`, as);
  const care = as === mira ? aCare() : aCare({ supervisorIds: [as.id] });
  await screen.answer(couple, aCouple({ care }));
  await screen.answer(`${couple}/courses`, { courses: [] });
  await screen.answer(`${couple}/assignments`, { assignments: [assignment] });
  return screen;
}

const nothingOffered = (screen: Screen) => screen.all('app-shorter-instead').length === 0;

describe('something shorter for one partner', () => {
  it('stands beside the word, and is given with one press', async () => {
    const screen = await open(tooMuch());
    document.body.append(screen.element);
    await screen.answer(`${part}/shorter`, { exercises: [notice, gratitude] });

    expect(screen.text).toContain('Night shifts.');
    expect(screen.text).toContain('Shorter ones of its kind, for Ben alone:');
    await screen.press('Give this instead Three thanks');
    const sent = await screen.answer(`${part}/instead`, null, 'POST');
    const instead = { id: '0192f0c1-0000-7000-8000-000000000301', title: 'Three thanks' };
    const given = anAssignment({ ...instead, givenTo: 'second', inPlaceOf: tooMuch().title });
    await screen.answer(`${couple}/assignments`, { assignments: [given, tooMuch({ instead })] });

    expect(sent.request.body).toEqual({ exerciseKey: 'three-thanks' });
    expect(screen.text).toContain('In place of “Twenty minutes without phones”');
    expect(screen.text).toContain('“Three thanks” stands in its place for Ben.');
    expect(nothingOffered(screen)).toBe(true);
    expect(document.activeElement?.textContent).toBe('Twenty minutes without phones');
    screen.element.remove();
  });

  it('is said plainly to be nothing where there is nothing', async () => {
    const screen = await open(tooMuch());
    await screen.answer(`${part}/shorter`, { exercises: [] });

    expect(screen.text).toContain('Nothing shorter of its kind is there that Ben could do alone');
    expect(screen.text).not.toContain('Give this instead');
  });

  it('says why it could not be given', async () => {
    const screen = await open(tooMuch());
    await screen.answer(`${part}/shorter`, { exercises: [notice] });

    await screen.press('Give this instead One minute');
    await screen.refuse(screen.request('POST', `${part}/instead`), {
      ...{ status: 409, code: 'not-wished' },
    });

    expect(screen.text).toContain('Nothing shorter is wished for here any more.');
  });

  it.each<[string, Assignment]>([
    [
      'half of it is enough',
      tooMuch({ relief: { kind: 'halved', at: '2026-11-22T20:00:00.000Z', word: '' } }),
    ],
    ['it was done after all', tooMuch({ state: 'done', doneAt: '2026-11-23T20:00:00.000Z' })],
    ['it was taken back', tooMuch({}, { state: 'withdrawn' })],
  ])('is not offered where %s', async (_, assignment) => {
    expect(nothingOffered(await open(assignment))).toBe(true);
  });

  it('is not offered to whoever only reads', async () => {
    const otto = { ...mira, id: '0192f0c1-0000-7000-8000-000000000009', role: 'supervisor' } as Me;

    expect(nothingOffered(await open(tooMuch(), otto))).toBe(true);
  });
});
