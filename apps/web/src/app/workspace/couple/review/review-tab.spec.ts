import type { Comments } from '@closeknit/contracts/comments';
import type { Discussion, Point } from '@closeknit/contracts/discussing';
import type { Review } from '@closeknit/contracts/review';
import { openWorkspace } from '../../../testing/open-workspace.ts';
import type { Screen } from '../../../testing/screen.ts';
import { aCouple, anaId, anAssignment, benId, duarteId } from '../../../testing/therapist-story.ts';

const at = `/couples/${duarteId}`;
const id = '0192f0c1-0000-7000-8000-0000000000f1';
const assignment = anAssignment();
const few = { kind: 'too-few', answers: 3 } as const;

const review = (facts: Partial<Review> = {}): Review => ({
  since: { at: '2026-11-17T19:20:00Z', kind: 'session' },
  done: [
    {
      assignment,
      closeness: [
        { partnerId: anaId, before: 4, after: 6 },
        { partnerId: benId, before: null, after: null },
      ],
    },
  ],
  waiting: [{ id, title: 'A walk', dueOn: '2026-11-28' }],
  partners: [
    { partnerId: anaId, place: 'first', firstName: 'Ana', change: few },
    { partnerId: benId, place: 'second', firstName: 'Ben', change: { ...few, answers: 0 } },
  ],
  weeks: [{ from: '2026-11-16', parts: [{ partnerId: anaId, given: 2, done: 1 }] }],
  exercises: [
    {
      exerciseKey: 'without-phones',
      title: assignment.title,
      change: { kind: 'change', answers: 14, sources: 6, mean: 1.2, from: -0.3, to: 2.7 },
    },
  ],
  ...facts,
});
const point = (facts: Partial<Point> = {}): Point => ({
  ...{ id, by: 'Ana', isOwn: false, partnerId: anaId, toBoth: false, text: 'Christmas' },
  ...{ answer: null, use: 'ask-first', addedAt: '2026-11-20T18:00:00Z', discussedAt: null },
  ...facts,
});
const discussion = (facts: Partial<Discussion> = {}): Discussion => ({
  ...{ mayWrite: true, closed: null, sharing: true, points: [point()], ...facts },
});

interface Read {
  readonly review?: Partial<Review>;
  readonly discussion?: Partial<Discussion>;
  readonly comments?: Partial<Comments>;
}

/** The exercise under review, with something else about it. */
const reviewed = (facts: Parameters<typeof anAssignment>[0]) => ({
  done: [{ assignment: anAssignment(facts), closeness: [] }],
});

async function open(read: Read = {}): Promise<Screen> {
  const screen = await openWorkspace(`${at.slice(1)}/review`);
  await screen.answer(at, aCouple());
  await screen.answer(`${at}/review?since=session`, review(read.review));
  await screen.answer(`${at}/discussion`, discussion(read.discussion));
  await screen.answer(`${at}/comments`, { mayWrite: true, comments: [], ...read.comments });
  return screen;
}

describe('the review before a session', () => {
  it('says since when, who did what, how close they felt, and what of it may be used', async () => {
    const screen = await open();

    expect(screen.text).toContain('Since the session on Tuesday 17 November');
    expect(screen.find('app-reviewed-exercise').textContent).toContain(
      'closeness before 4, after 6 (of 10)',
    );
    expect(screen.text).toContain('We laughed about the kettle.');
    expect(screen.text).toContain('may be brought in');
    expect(screen.text).toContain('A walk due Saturday 28 November');
    expect(screen.find('app-over-time table').textContent).toMatch(/16 November\s*1 of 2\s*–/);
  });

  it('tells a change with its uncertainty, and nothing of too few answers', async () => {
    const screen = await open();
    const lines = screen.all('app-change-line').map(({ textContent }) => textContent);

    expect(lines[0]).toContain('3 answers: too few to say.');
    expect(lines[1]).toContain('No answers yet.');
    expect(lines[2]).toContain('No clear change');
    expect(lines[2]).toContain('+1.2 points, 95 % between −0.3 and +2.7; 14 answers of 6 couples');
  });

  it('looks back to the beginning when asked', async () => {
    const screen = await open();
    await screen.press('Show all since the beginning');
    const since = { at: '2026-09-03T15:00:00Z', kind: 'beginning' } as const;
    await screen.answer(`${at}/review?since=beginning`, review({ since, done: [] }));

    expect(screen.text).toContain('Since the beginning, Thursday 3 September');
    expect(screen.text).toContain('Nothing has been done since then');
  });

  it('marks an answer to be discussed, once', async () => {
    const screen = await open();
    await screen.press('Discuss in session How was it?');
    const request = screen.request('POST', `${at}/discussion/answers`);
    expect(request.request.body).toMatchObject({
      ...{ assignmentId: assignment.id, partnerId: anaId, promptKey: 'how' },
    });
    request.flush(null);
    await screen.settle();
    const marked = { assignmentId: assignment.id, partnerId: anaId, promptKey: 'how' };
    const answer = { ...marked, title: 'T', question: 'How was it?', value: 'V', firstName: 'Ana' };
    const points = [point({ text: null, answer, isOwn: true, partnerId: null })];
    await screen.answer(`${at}/discussion`, discussion({ points }));

    expect(screen.text).toContain('Stands under “To discuss in session”.');
    const left = screen.all('button').filter((each) => each.textContent?.includes('How was it?'));
    expect(left.map(({ textContent }) => textContent?.trim())).not.toContain(
      'Discuss in session How was it?',
    );
  });

  it('adds a line for oneself, unless both are to see it', async () => {
    const screen = await open();
    await screen.type('Add a line', 'The lease');
    await screen.press('Add');
    const first = screen.request('POST', `${at}/discussion`);
    expect(first.request.body).toMatchObject({ text: 'The lease', toBoth: false });
    await screen.refuse(first, { status: 503, code: 'away' });
    expect(screen.labelled<HTMLTextAreaElement>('Add a line').value).toBe('The lease');

    await screen.choose('Both partners see it, too');
    await screen.press('Add');
    const second = screen.request('POST', `${at}/discussion`);
    expect(second.request.body).toEqual({ ...first.request.body, toBoth: true });
  });

  it('says who of the two sees a point, and ticks it off', async () => {
    const screen = await open();
    expect(screen.find('app-to-discuss').textContent).toContain('of the two only Ana sees it');
    expect(screen.find('app-to-discuss').textContent).toContain('ask first');

    await screen.choose('Christmas');
    const request = screen.request('PUT', `${at}/discussion/${id}/discussed`);
    expect(request.request.body).toEqual({ discussed: true });
    request.flush(null);
    await screen.settle();
    const points = [point({ discussedAt: '2026-11-24T14:00:00Z' })];
    await screen.answer(`${at}/discussion`, discussion({ points }));

    expect(screen.find('details summary').textContent).toBeTruthy();
    expect(screen.text).toContain('One thing discussed');
  });

  it('comments beside an answer for whoever reads it, and says so before', async () => {
    const screen = await open();
    await screen.press('Comment How was it?');
    expect(screen.find('app-comments-on form').textContent).toContain(
      'of the two only Ana reads it',
    );
    await screen.type('Comment on “How was it?”', 'Keep this.');
    await screen.press('Comment');

    const { body } = screen.request('POST', `${at}/comments`).request;
    expect(body).toMatchObject({
      ...{ answer: { partnerId: anaId, promptKey: 'how' }, to: anaId, text: 'Keep this.' },
    });
  });

  it('comments on the whole for both, or for one who is chosen', async () => {
    const screen = await open();
    await screen.press(`Comment on the exercise as a whole ${assignment.title}`);
    await screen.press('Ben');
    expect(screen.text).toContain('of the two only Ben reads it');
    await screen.type(`Comment on “${assignment.title}”`, 'Next time.');
    await screen.press('Comment');

    const { body } = screen.request('POST', `${at}/comments`).request;
    expect(body).toMatchObject({ answer: null, to: benId });
  });

  it('is only read by those who look after the therapist', async () => {
    const screen = await open({
      discussion: { mayWrite: false },
      comments: { mayWrite: false },
    });

    expect(screen.all('app-review-tab input, app-review-tab textarea')).toHaveLength(0);
    const buttons = screen.all('app-review-tab button').map((each) => each.textContent?.trim());
    expect(buttons).toEqual(['Show all since the beginning', 'Print']);
  });

  it('says of an exercise that it was too much, with the word, and that it was taken back', async () => {
    const [first, second] = assignment.parts;
    const relief = {
      kind: 'skipped',
      at: '2026-11-23T20:00:00Z',
      word: 'My mother is ill.',
    } as const;
    const parts = [{ ...first!, relief }, second!];
    const screen = await open({ review: reviewed({ state: 'withdrawn', parts }) });

    const told = screen.find('app-reviewed-exercise').textContent;
    expect(told).toContain('Ana has put it aside');
    expect(told).toContain('My mother is ill.');
    expect(told).toContain('taken back');
  });

  it('says what to do where nothing stands yet, and is printed', async () => {
    const screen = await open({
      review: { done: [], waiting: [], weeks: [], exercises: [] },
      discussion: { points: [] },
    });
    expect(screen.text).toContain('As soon as one of the two answers something you may read');
    expect(screen.text).toContain('Mark an answer, or write a line.');
    expect(screen.text).toContain('Nothing has been due yet.');

    const printed = vi.spyOn(window, 'print').mockImplementation(() => undefined);
    await screen.press('Print');
    expect(printed).toHaveBeenCalledOnce();
  });
});
