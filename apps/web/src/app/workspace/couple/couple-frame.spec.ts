import { aFinding, aLine } from '../../testing/findings-story.ts';
import { arrivalAt, openWorkspace, pressKey } from '../../testing/open-workspace.ts';
import type { Screen } from '../../testing/screen.ts';
import {
  aCouple,
  anAssignment,
  anExercise,
  aSession,
  cancelledSession,
  duarteId,
  listening,
  benId,
  openings,
  pastSession,
} from '../../testing/therapist-story.ts';
import { aTrend } from '../../testing/trend-story.ts';

const path = `/couples/${duarteId}`;

async function openCouple(tab: string, sessions = [aSession(), cancelledSession, pastSession]) {
  const screen = await openWorkspace([`couples/${duarteId}`, tab].filter(Boolean).join('/'));
  await screen.answer(path, aCouple());
  await screen.answer(`${path}/appointments`, { zone: 'America/New_York', appointments: sessions });
  return screen;
}

async function openTrend(trend = aTrend()): Promise<Screen> {
  const screen = await openCouple('trend');
  await screen.answer(`${path}/trend?weeks=13`, trend);
  return screen;
}

describe('a couple', () => {
  it('is named with its next session, and has an address for each tab', async () => {
    const screen = await openCouple('');

    expect(screen.heading).toBe('Ana & Ben Duarte');
    expect(screen.text).toContain(
      'With you since 3 September · next session Tuesday 24 November, 13:30',
    );
    expect(screen.find('nav [aria-current=page]').textContent).toBe('Trend');
    await arrivalAt(`/workspace/couples/${duarteId}/trend`);
  });

  it('that is not there says so', async () => {
    const screen = await openWorkspace(`couples/${duarteId}/trend`);

    await screen.refuse(screen.request('GET', path), { status: 404, code: 'not-found' });

    expect(screen.find('[role=alert]').textContent).toBe('This is not here, or no longer.');
  });
});

describe('the trend of a couple', () => {
  it('is told in words beside the chart, with what they wrote', async () => {
    const screen = await openTrend();

    expect(screen.text).toContain(
      'In words. Ana is up 9 points, from 24 to 33: better, enough to count as a change.',
    );
    expect(screen.text).toContain('The shift eats the evenings.');
    expect(screen.text).toContain('Ben, one wish, week of 16 November');
    expect(screen.all('app-signs li')).toHaveLength(6);
  });

  it('names what the rules have found in it, as every page does, and leads to what else they found', async () => {
    const screen = await openTrend();
    const weekly = { key: 'closeness', name: '', cutOff: null };
    const lines = [
      aLine([aFinding({ kind: 'stale', inputs: { days: 33, every: 7 } })], weekly),
      aLine([aFinding()]),
    ];
    await screen.answer(`${path}/findings`, {
      today: '2026-11-24',
      lines,
      sessions: [],
      earlier: [],
    });

    expect(screen.all('app-found-weekly app-flag-line')).toHaveLength(1);
    expect(screen.find('app-found-weekly').textContent).toContain('silent');
    expect(screen.find('app-found-weekly a').textContent).toContain('One more thing stands out');
  });

  it('names its axis with the way that is better, and what stands beside the lines', async () => {
    const screen = await openTrend();

    expect(screen.text).toContain('Closeness, 0 to 50');
    expect(screen.text).toContain('higher is better ↑');
    for (const kind of ['Session', 'Exercise done', 'What happened', 'No answer'])
      expect(screen.find('app-picture-legend').textContent).toContain(kind);
  });

  it('is read week by week with the arrow keys, with what happened in each', async () => {
    const screen = await openTrend();
    const slider = screen.find('[role=slider]');

    slider.focus();
    const told = 'Week of 16 Nov: Ana 33, Ben 20, 13 apart. Session on 17 November.';
    await pressKey(screen, 'End');
    expect(slider.getAttribute('aria-valuetext')).toBe(told);
    expect(screen.find('.reading').textContent).toBe(told);

    await pressKey(screen, 'ArrowLeft');
    expect(screen.find('.reading').textContent).toBe(
      'Week of 9 Nov: Ana did not answer, Ben 25. Ana did “Name the evening” on 11 November.',
    );
  });

  it('turns into a table with the latest week first', async () => {
    const screen = await openTrend();

    await screen.press('Table');

    const rows = screen
      .all('tbody tr')
      .map((row) => [...row.children].map((cell) => cell.textContent?.replace(/\s+/g, ' ').trim()));
    expect(rows).toEqual([
      ['16 November Session on 17 November.', '33', '20', '13'],
      ['9 November Ana did “Name the evening” on 11 November.', '–', '25', '–'],
      ['2 November Taken up again on 4 November.', '24', '31', '7'],
    ]);
  });

  it('goes along as numbers, in a file that names nobody', async () => {
    const screen = await openTrend();
    const made: Blob[] = [];
    const names: string[] = [];
    URL.createObjectURL = (blob: Blob) => `blob:${made.push(blob)}`;
    URL.revokeObjectURL = () => undefined;
    const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
      this: HTMLAnchorElement,
    ) {
      names.push(this.download);
    });

    await screen.press('CSV');
    await screen.press('SVG');
    click.mockRestore();

    expect(names).toEqual(['closeness-2026-11-24.csv', 'closeness-2026-11-24.svg']);
    expect(await made[0]!.text()).toBe(
      'Day,Ana,Ben,"Ana, nearness","Ben, nearness"\r\n' +
        '2026-11-02,24,31,3,4\r\n2026-11-09,,25,,3\r\n2026-11-16,33,20,4,2\r\n',
    );
    expect(await made[1]!.text()).toContain('<title>Closeness by week, from 0 to 50</title>');
  });

  it('goes further back, and keeps what was read until more is there', async () => {
    const screen = await openTrend();

    await screen.press('26 weeks');
    expect(screen.all('ck-trend-chart')).toHaveLength(1);

    await screen.answer(`${path}/trend?weeks=26`, aTrend([], []));
    expect(screen.text).toContain('No check-ins yet');
  });

  it('goes back to the first check-in of all', async () => {
    const screen = await openTrend();

    await screen.press('All');

    await screen.answer(`${path}/trend?weeks=all`, aTrend());
    expect(screen.find('[aria-pressed=true]').textContent?.trim()).toBe('All');
  });
});

describe('the exercises of a couple', () => {
  async function openAssigned(assignments = [anAssignment()]): Promise<Screen> {
    const screen = await openCouple('exercises');
    await screen.answer(`${path}/assignments`, { assignments });
    return screen;
  }

  it('show how far each has come, and what they wrote', async () => {
    const screen = await openAssigned();

    expect(screen.text).toContain('Twenty minutes without phones open');
    expect(screen.text).toContain('Due Saturday 28 November');
    expect(screen.text).toContain('Ana did it 22 Nov');
    expect(screen.text).toContain('Ben not begun');
    expect(screen.find('details .letter').textContent).toBe('We laughed about the kettle.');
    expect(screen.find('details').textContent).toContain('only you');
    expect(screen.find('details').textContent).toContain('7 of 10');
  });

  it('say what to do while nothing has been given', async () => {
    const screen = await openAssigned([]);

    expect(screen.text).toContain('Nothing has been given yet');
  });

  it('are taken back after a question, and the refusal stays beside it', async () => {
    const screen = await openAssigned();
    const withdraw = `${path}/assignments/${anAssignment().id}/withdraw`;

    await screen.press('Take back Twenty minutes without phones');
    expect(screen.find('dialog').textContent).toContain(
      'Take back “Twenty minutes without phones”?',
    );
    await screen.press('Take back');
    await screen.refuse(screen.request('POST', withdraw), { status: 422, code: 'withdrawn' });
    expect(screen.find('dialog').textContent).toContain('This exercise has been taken back.');

    await screen.press('Take back');
    await screen.answer(withdraw, null, 'POST');
    await screen.answer(`${path}/assignments`, {
      assignments: [anAssignment({ state: 'withdrawn' })],
    });
    expect(screen.all('dialog')).toHaveLength(0);
    expect(screen.text).toContain('taken back');
    expect(document.activeElement?.textContent).toBe('Twenty minutes without phones');
  });

  it('given to one alone are said to leave that portal, and no other', async () => {
    const [anas] = anAssignment().parts;
    const screen = await openAssigned([anAssignment({ givenTo: 'first', parts: [anas!] })]);

    await screen.press('Take back Twenty minutes without phones');
    expect(screen.find('dialog').textContent).toContain('It disappears from Ana’s portal.');
    expect(screen.find('dialog').textContent).not.toContain('both');
  });

  it('are told as put aside, not as late, and can still be taken back', async () => {
    const screen = await openAssigned([anAssignment({ state: 'aside', dueOn: '2026-11-02' })]);

    expect(screen.text).toContain('Twenty minutes without phones put aside');
    expect(screen.text).toContain('Take back');
  });

  it('are assigned from the library, found by a word', async () => {
    const screen = await openAssigned([]);

    await screen.press('Assign an exercise');
    await screen.answer('/exercises', { exercises: [anExercise(), listening] });
    await screen.type('Find an exercise', 'turns');
    expect(screen.all('input[type=radio]')).toHaveLength(1);
    await screen.choose('Listening in turns');
    expect(screen.text).toContain('Not when One of them is afraid of the other.');
    await screen.type('A note to both', 'Ten minutes each.');
    await screen.press('Assign');
    const sent = await screen.answer(`${path}/assignments`, anAssignment(), 'POST');
    await screen.answer(`${path}/assignments`, { assignments: [anAssignment()] });

    expect(sent.request.body).toEqual({
      exerciseKey: 'listening',
      dueOn: '2026-12-01',
      note: 'Ten minutes each.',
      ...{ givenTo: 'both', oneIs: 'first', asksWhen: false, repeats: null },
    });
    expect(screen.all('app-assigned')).toHaveLength(1);
  });

  it('are not assigned before one is chosen, nor for a day that has passed', async () => {
    const screen = await openAssigned([]);

    await screen.press('Assign an exercise');
    await screen.answer('/exercises', { exercises: [anExercise()] });
    await screen.press('Assign');
    expect(screen.text).toContain('Choose an exercise.');

    await screen.choose('Twenty minutes');
    await screen.press('Assign');
    await screen.refuse(screen.request('POST', `${path}/assignments`), {
      status: 422,
      code: 'due-in-past',
      errors: [{ pointer: '/dueOn', code: 'due-in-past', detail: '' }],
    });
    expect(screen.text).toContain('This day has passed. Choose a later one.');
    expect(screen.labelled('Due on').getAttribute('aria-invalid')).toBe('true');
  });
});

describe('the sessions of a couple', () => {
  it('stand apart by coming and past, the cancelled among the past', async () => {
    const screen = await openCouple('sessions');

    const [coming, past] = screen.all('app-session-list');

    expect(coming!.textContent).toContain('Tuesday 24 November, 13:30');
    expect(coming!.textContent).toContain('50 min · video · Ana in Lisbon 18:30');
    expect(past!.querySelectorAll('li')).toHaveLength(2);
    expect(past!.textContent).toContain('cancelled');
    expect(past!.textContent).not.toMatch(/Move|Cancel session/);
  });

  it('name the year where it is another one', async () => {
    const nextYear = aSession({ startsAt: '2027-01-05T15:00:00.000Z' });

    const screen = await openCouple('sessions', [nextYear]);

    expect(screen.find('li').textContent).toContain('Tuesday 5 January 2027, 10:00');
  });

  it('are moved to another open time', async () => {
    const screen = await openCouple('sessions');

    await screen.press('Move Tuesday 24 November, 13:30');
    await screen.answer(
      `/openings?from=2026-11-24&days=14&minutes=50&coupleId=${duarteId}`,
      openings,
    );
    await screen.press('Move the session');
    const sent = await screen.answer(`/appointments/${aSession().id}/move`, aSession(), 'POST');

    expect(sent.request.body).toEqual({ startsAt: openings.starts[0] });
    expect(screen.all('dialog')).toHaveLength(0);
    screen.request('GET', `${path}/appointments`);
  });

  it('are cancelled after a question, and a refusal is told', async () => {
    const screen = await openCouple('sessions');

    await screen.press('Cancel session Tuesday 24 November, 13:30');
    await screen.press('Cancel the session');
    await screen.refuse(screen.request('POST', `/appointments/${aSession().id}/cancel`), {
      status: 422,
      code: 'started',
    });

    expect(screen.find('dialog').textContent).toContain('This session has already begun.');
    await screen.press('Keep it');
    expect(screen.all('dialog')).toHaveLength(0);
  });

  it('are called off by the couple, marked as late, and undone while nobody knows', async () => {
    const screen = await openCouple('sessions');
    await screen.press('Cancel session Tuesday 24 November, 13:30');
    screen.find('dialog input[type=checkbox]').click();
    await screen.settle();
    await screen.press('Cancel the session');
    const undoUntil = '2026-11-24T17:33:00Z';
    const off = aSession({ state: 'cancelled', isLate: true, undoUntil });
    const sent = await screen.answer(`/appointments/${aSession().id}/cancel`, off, 'POST');
    expect(sent.request.body).toEqual({ byCouple: true });
    await screen.answer(`${path}/appointments`, { zone: 'America/New_York', appointments: [off] });
    expect(screen.text).toContain('called off late');
    expect(screen.find('app-undo-session').textContent).toContain('Until 12:33');

    await screen.press('Undo');
    await screen.answer(`/appointments/${aSession().id}/undo`, aSession(), 'POST');

    expect(screen.find('app-undo-session').textContent?.trim()).toBe('');
    screen.request('GET', `${path}/appointments`);
  });

  it('that have been take down who did not come, and take it back', async () => {
    const screen = await openCouple('sessions');
    const when = screen.find('app-who-came .visually-hidden').textContent;
    await screen.press(`Note that Ben did not come ${when}`);
    const at = `/appointments/${pastSession.id}/absence`;
    const sent = await screen.answer(at, null, 'PUT');
    expect(sent.request.body).toEqual({ partnerId: benId, absent: true });
    const noted = { ...pastSession, absent: [benId] };
    await screen.answer(`${path}/appointments`, {
      zone: 'America/New_York',
      appointments: [noted],
    });

    expect(screen.find('app-who-came ck-tag').textContent).toContain('Ben did not come');
    await screen.press(`Ben was there after all ${when}`);
    expect(screen.request('PUT', at).request.body).toMatchObject({ absent: false });
  });

  it('name who has said yes, and take down what was said on the phone', async () => {
    const screen = await openCouple('sessions');
    expect(screen.find('app-attending').textContent).toContain('Ana has said yes, waiting for Ben');

    expect(screen.text).not.toContain('Take back Ana’s yes');
    await screen.press('Ben said yes on the phone');
    const at = `/appointments/${aSession().id}/confirmation`;
    const sent = await screen.answer(at, null, 'PUT');

    const { startsAt } = aSession();
    expect(sent.request.body).toEqual({ startsAt, confirmed: true, partnerId: benId });
    screen.request('GET', `${path}/appointments`);
  });

  it('say what to do when none is booked', async () => {
    const screen = await openCouple('sessions', []);

    expect(screen.text).toContain('No session is booked');
  });
});
