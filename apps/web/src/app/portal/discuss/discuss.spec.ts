import type { OwnDiscussion, OwnPoint } from '@closeknit/contracts/discussing';
import { openPortal } from '../../testing/open-portal.ts';
import type { Screen } from '../../testing/screen.ts';
import { anAnswer, anAssignment, aWeek, distanceId } from '../../testing/couple-story.ts';

const id = '0192f0c1-0000-7000-8000-0000000000f2';
const point = (facts: Partial<OwnPoint> = {}): OwnPoint => ({
  ...{ id, by: 'Ana', isOwn: true, toBoth: false, text: 'Christmas', answer: null },
  ...{ addedAt: '2026-11-20T18:00:00Z', discussedAt: null, ...facts },
});
const read = (facts: Partial<OwnDiscussion> = {}): OwnDiscussion => ({
  ...{ closed: null, sharing: true, points: [point()], ...facts },
});

async function open(facts: Partial<OwnDiscussion> = {}): Promise<Screen> {
  const screen = await openPortal('/discuss');
  await screen.answer('/portal/discussion', read(facts));
  for (const request of screen.other.match('/api/portal/agreements')) {
    request.flush({ beside: 'no-secrets', toSign: null, documents: [] });
  }
  await screen.settle();
  return screen;
}

describe('what a partner wants to talk about', () => {
  it('is for the therapist alone unless they choose otherwise', async () => {
    const screen = await open();
    expect(screen.heading).toBe('To talk about');
    expect(screen.text).toContain('Otherwise only Mira does, and for Ben it is not there.');

    await screen.type('I would like to talk about …', 'My mother');
    await screen.press('Add');

    const { body } = screen.request('POST', '/portal/discussion').request;
    expect(body).toMatchObject({ text: 'My mother', toBoth: false });
  });

  it('can be shown to the other, too', async () => {
    const screen = await open();
    await screen.type('I would like to talk about …', 'Weekends');
    expect(screen.text).toContain('Only Mira, and whoever supervises');
    await screen.choose('Ben sees it, too');
    expect(screen.text).not.toContain('Only Mira, and whoever supervises');
    await screen.press('Add');
    const request = screen.request('POST', '/portal/discussion');
    expect(request.request.body).toMatchObject({ toBoth: true });
    request.flush(null);
    await screen.settle();
    const points = [point(), point({ id: distanceId, text: 'Weekends', toBoth: true })];
    await screen.answer('/portal/discussion', read({ points }));

    expect(screen.text).toContain('You · 20 November · Mira and both of you see it');
  });

  it('is ticked off or taken away by who added it, and by nobody else', async () => {
    const other = point({ id: distanceId, by: 'Ben', isOwn: false, toBoth: true, text: 'Calls' });
    const screen = await open({ points: [point(), other] });
    const buttons = screen.all('li button').map(({ textContent }) => textContent?.trim());
    expect(buttons).toEqual(['We have talked about it Christmas', 'Take away Christmas']);

    await screen.press('We have talked about it Christmas');
    const tick = screen.request('PUT', `/portal/discussion/${id}/discussed`);
    expect(tick.request.body).toEqual({ discussed: true });
    tick.flush(null);
    await screen.settle();
    const done = point({ discussedAt: '2026-11-24T11:00:00Z' });
    await screen.answer('/portal/discussion', read({ points: [done] }));
    expect(screen.find('details').textContent).toContain('talked about 24 November');
  });

  it('is ticked before the answer is there, and stands as before when that is a refusal', async () => {
    const screen = await open();
    await screen.press('We have talked about it Christmas');
    expect(screen.find('details').textContent).toContain('talked about');
    expect(screen.text).toContain('Nothing stands here yet.');

    const tick = screen.request('PUT', `/portal/discussion/${id}/discussed`);
    await screen.refuse(tick, { status: 409, code: 'conflict' });

    expect(screen.all('details')).toEqual([]);
    expect(screen.all('li button')).toHaveLength(2);
    expect(screen.find('main [role=alert]').textContent).toContain('Something went wrong');
  });

  it('offers no choice while nothing passes to the other, and no field once it is over', async () => {
    const resting = await open({ sharing: false });
    expect(resting.all('app-add-point input')).toHaveLength(0);
    expect(resting.all('app-add-point textarea')).toHaveLength(1);
  });

  it('can be read where nothing can be added', async () => {
    const screen = await open({ closed: 'over' });

    expect(screen.text).toContain('Christmas');
    expect(screen.text).toContain('The joint work has come to its end.');
    expect(screen.all('textarea')).toHaveLength(0);
  });

  it('leads to an answer of the other that was marked, and does not quote it', async () => {
    const which = { assignmentId: distanceId, promptKey: 'when', title: 'Naming the distance' };
    const answer = { ...which, question: 'When?', value: null, isOwn: false };
    const screen = await open({ points: [point({ text: null, answer, by: 'Ben', isOwn: false })] });

    expect(screen.text).toContain('An answer in “Naming the distance”');
    expect(screen.find('li a').getAttribute('href')).toBe(`/portal/exercises/${distanceId}`);
  });

  it('is one line on the first page, without a number', async () => {
    const screen = await openPortal();
    await screen.answer('/portal/week', aWeek());

    expect(screen.find('app-discuss-line').textContent?.trim()).toBe('To talk about with Mira');
    screen.other.expectNone('/api/portal/discussion');
  });
});

describe('beside an answer', () => {
  const opened = async (
    visibility: 'private' | 'therapist' | 'shared',
    comments: object[] = [],
  ) => {
    const screen = await openPortal(`/exercises/${distanceId}`);
    const answers = [anAnswer({ visibility })];
    await screen.answer(`/portal/assignments/${distanceId}`, anAssignment({ done: true, answers }));
    await screen.answer(`/portal/assignments/${distanceId}/comments`, { comments });
    return screen;
  };
  const comment = {
    ...{ id, by: 'Dr. Mira Okafor', promptKey: 'when', isOnOwn: true, toBoth: false },
    ...{ text: 'Keep this one.', writtenAt: '2026-11-23T18:05:00Z' },
  };

  it('stands what the therapist wrote, and for whom', async () => {
    const whole = { ...comment, id: distanceId, promptKey: null, isOnOwn: false, toBoth: true };
    const screen = await opened('therapist', [comment, { ...whole, text: 'Well begun.' }]);

    expect(screen.find('.own').textContent).toContain('Dr. Mira Okafor to you · 23 November');
    expect(screen.find('.own').textContent).toContain('Keep this one.');
    expect(screen.find('.own').textContent).not.toContain('Well begun.');
    expect(screen.text).toContain('Dr. Mira Okafor to both of you · 23 November');
  });

  it('it can be marked to be talked about, for the therapist alone', async () => {
    const screen = await opened('therapist');
    await screen.press('Talk about this: When did you last feel close?');
    expect(screen.text).toContain('Only Mira sees that you would like to talk about it.');
    await screen.press('Add it to what we talk about');
    const request = screen.request('POST', '/portal/discussion/answers');
    expect(request.request.body).toMatchObject({
      ...{ assignmentId: distanceId, promptKey: 'when', toBoth: false },
    });
    request.flush(null);
    await screen.settle();

    expect(screen.find('[role=status].faint').textContent).toContain('To talk about');
  });

  it('it can be marked for the other too, where they read it', async () => {
    const screen = await opened('shared');
    await screen.press('Talk about this: When did you last feel close?');
    await screen.choose('Ben sees it, too');
    await screen.press('Add it to what we talk about');

    const { body } = screen.request('POST', '/portal/discussion/answers').request;
    expect(body).toMatchObject({ toBoth: true });
  });

  it('nothing can be marked that is only one’s own', async () => {
    const screen = await opened('private');

    expect(screen.text).not.toContain('Talk about this');
  });
});
