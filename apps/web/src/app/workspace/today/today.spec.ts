import type { Me } from '@closeknit/contracts/me';
import { mira } from '../../testing/people.ts';
import { openWorkspace } from '../../testing/open-workspace.ts';
import { aFlag, foundWith } from '../../testing/findings-story.ts';
import {
  aCare,
  aCoupleInBrief,
  anaId,
  aSession,
  aWeek,
  drifting,
  duarteId,
  jonas,
} from '../../testing/therapist-story.ts';

async function open(couples: unknown[], findings = foundWith()) {
  const screen = await openWorkspace('today');
  await screen.answer('/couples', { couples });
  await screen.answer('/findings', findings);
  await screen.answer('/calendar', aWeek());
  return screen;
}

describe('today', () => {
  it('opens with how many need a look, who, and why', async () => {
    const screen = await open(
      [aCoupleInBrief({ lines: drifting }), aCoupleInBrief({ id: anotherId })],
      foundWith({ [duarteId]: [aFlag()] }),
    );

    expect(screen.heading).toBe('One couple needs a look');
    expect(screen.text).toContain('Tuesday 24 November');
    expect(screen.text).toContain('moving apart since 9 November');
    expect(screen.text).toContain('Ana and Ben are moving apart on the weekly check-in');
    expect(screen.find('svg[role=img]').getAttribute('aria-label')).toBe(
      'Closeness: Ana from 24 to 33 of 50; Ben from 31 to 20 of 50.',
    );
  });

  it('lets what was found be seen or put off where it stands, and reads anew', async () => {
    const screen = await open([aCoupleInBrief()], foundWith({ [duarteId]: [aFlag()] }));

    const later = screen.all<HTMLButtonElement>('app-flag-line button')[1]!;
    expect(later.textContent).toContain('Put off for two weeks');
    later.click();
    const sent = await screen.answer(`/couples/${duarteId}/findings/marks`, null, 'POST');
    expect(sent.request.body).toMatchObject({
      ...{ act: 'snooze', key: 'closeness', partnerId: null, kind: 'divergence' },
      until: '2026-12-08',
    });
    await screen.answer('/findings', foundWith());

    expect(screen.heading).toBe('Nobody needs a look today');
  });

  it('names sessions that somebody has not said yes to', async () => {
    const screen = await open([aCoupleInBrief()]);
    const about = { coupleId: duarteId, coupleName: 'Ana & Ben Duarte' };
    await vi.waitFor(() => expect(screen.all('app-unconfirmed-sessions')).toHaveLength(1));
    await screen.settle();
    const { id, startsAt } = aSession();
    const waitingFor = ['Ben'];
    await screen.answer('/appointments/unconfirmed', {
      sessions: [{ ...about, id, startsAt, waitingFor }],
    });

    const line = screen.find('app-unconfirmed-sessions a');
    expect(line.textContent?.trim()).toBe(
      'Ben of Ana & Ben Duarte has not said yes to Tuesday 24 November, 13:30.',
    );
    expect(line.getAttribute('href')).toBe(`/workspace/couples/${duarteId}/sessions`);
  });

  it('says what couples have moved or called off by themselves', async () => {
    const screen = await open([aCoupleInBrief()]);
    await vi.waitFor(() => expect(screen.all('app-changed-sessions')).toHaveLength(1));
    await screen.settle();
    const session = {
      ...{ id: duarteId, coupleId: duarteId, coupleName: 'Ana & Ben Duarte', by: 'Ben' },
      ...{ startsAt: '2026-11-26T15:00:00Z', wasAt: '2026-11-25T15:00:00Z' },
    };
    const off = { ...session, id: anaId, state: 'cancelled' };
    await screen.answer('/appointments/changed', {
      sessions: [{ ...session, state: 'booked' }, off],
    });

    const lines = screen.all('app-changed-sessions a').map((each) => each.textContent?.trim());
    expect(lines).toEqual([
      'Ana & Ben Duarte: Ben has moved the session of Wednesday 25 November, 10:00 to Thursday 26 November, 10:00.',
      'Ana & Ben Duarte: Ben has called off the session of Thursday 26 November, 10:00.',
    ]);
  });

  it('names notes to be signed, and whom mail does not reach', async () => {
    const screen = await open([aCoupleInBrief()]);
    const about = { coupleId: duarteId, coupleName: 'Ana & Ben Duarte' };
    await vi.waitFor(() => expect(screen.all('app-loose-ends')).toHaveLength(1));
    await screen.settle();
    await screen.answer('/notes/unsigned', {
      couples: [{ ...about, count: 1, since: '2026-11-20T12:00:00Z' }],
    });
    const lost = { ...about, to: 'Ben', at: '2026-11-23T12:00:00Z', reason: 'address-refused' };
    await screen.answer('/reminders/undelivered', { mails: [lost] });

    const ends = screen.all('app-loose-ends p').map(({ textContent }) => textContent?.trim());
    expect(ends[0]).toContain(
      'A note about Ana & Ben Duarte waits to be signed, since 20 November',
    );
    expect(ends[1]).toContain('Mail does not reach Ben of Ana & Ben Duarte: 23 November.');
    expect(ends[1]).toContain('The address was refused by its mail server.');
  });

  it('tells two things of a couple, and leads to the others', async () => {
    const course = { baseline: 30, last: 20, change: -10, points: 7, expected: 3.5 };
    const figures = { ...course, sessions: 4, days: 30, every: 7 };
    const flags = (['deteriorating', 'stale', 'not-on-track'] as const).map((kind) =>
      aFlag({ kind, partnerId: anaId, firstName: 'Ana', inputs: figures }),
    );
    const screen = await open([aCoupleInBrief()], foundWith({ [duarteId]: flags }));

    expect(screen.all('app-flag-line')).toHaveLength(2);
    expect(screen.text).toContain('One more thing stands out');
  });

  it('lists the sessions of today on the own clock, with the hour elsewhere', async () => {
    const screen = await open([aCoupleInBrief()]);

    const sessions = screen.find('app-sessions-today');

    expect(sessions.querySelectorAll('time')).toHaveLength(1);
    expect(sessions.textContent).toContain('13:30');
    expect(sessions.textContent).toContain('50 min · video · Ana in Lisbon 18:30');
  });

  it.each([
    [
      'the next session of the week',
      [aSession()],
      '/workspace/couples/',
      'Next: Tuesday 24 November',
    ],
    ['the calendar, when the week is over', [], '/workspace/calendar', 'See the weeks ahead'],
  ])('leads on a day without sessions to %s', async (_, appointments, address, words) => {
    const screen = await openWorkspace('today');
    await screen.answer('/couples', { couples: [aCoupleInBrief()] });
    await screen.answer('/findings', foundWith());
    const monday = { today: '2026-11-23', now: '2026-11-23T14:00:00.000Z' };
    await screen.answer('/calendar', aWeek({ ...monday, appointments }));

    const link = screen.find('app-sessions-today a');
    expect(screen.text).toContain('No sessions today.');
    expect(link.textContent).toContain(words);
    expect(link.getAttribute('href')).toContain(address);
  });

  it('names no couple whose lines are not the reader’s', async () => {
    const closed = { lines: null, lastCheckInWeek: null, overdue: null };
    const screen = await open([aCoupleInBrief({ ...closed, care: aCare(jonas) })]);

    expect(screen.heading).toBe('Nobody needs a look today');
    expect(screen.text).not.toContain('Ana & Ben Duarte needs');
    expect(screen.all('app-couple-row')).toHaveLength(0);
  });

  it('is the day of everybody to whoever runs the office', async () => {
    const screen = await openWorkspace('today', { ...mira, role: 'assistant' } as Me);
    const therapists = [
      { id: mira.id, name: 'Mira Okafor' },
      { id: jonas.therapistId, name: 'Jonas Lind' },
    ];
    await screen.answer('/couples', { couples: [] });
    await screen.answer('/calendar', aWeek({ therapists }));
    const of = `/calendar?therapistId=${jonas.therapistId}`;
    await screen.answer(of, aWeek({ therapists, therapistId: jonas.therapistId }));

    expect(screen.heading).toBe('The day at the practice');
    expect(screen.text).toContain('Jonas Lind’s sessions today');
    screen.other.expectNone('/api/break-glass');
  });

  it('is a supervisor’s without a calendar', async () => {
    const screen = await openWorkspace('today', { ...mira, role: 'supervisor' } as Me);
    await screen.answer('/couples', { couples: [aCoupleInBrief({ lines: drifting })] });
    await screen.answer('/findings', foundWith({ [duarteId]: [aFlag()] }));

    expect(screen.heading).toBe('One couple needs a look');
    expect(screen.all('app-flag-line button')).toHaveLength(0);
    screen.other.expectNone('/api/calendar');
  });

  it('says so when nobody needs a look', async () => {
    const screen = await open([aCoupleInBrief()]);

    expect(screen.heading).toBe('Nobody needs a look today');
    expect(screen.text).toContain('Everybody is on their way');
  });

  it('leads a new practice to its first couple', async () => {
    const screen = await open([]);

    expect(screen.text).toContain('No couples yet');
    expect(screen.find('a.main').getAttribute('href')).toBe('/workspace/couples/new');
  });

  it('says why it did not open, and asks again', async () => {
    const screen = await openWorkspace('today');
    await screen.answer('/calendar', aWeek());

    await screen.cutOff(screen.request('GET', '/couples'));
    expect(screen.find('[role=alert]').textContent).toContain('There is no connection right now.');

    await screen.press('Try again');
    await screen.answer('/couples', { couples: [] });
    await screen.answer('/findings', foundWith());
    expect(screen.heading).toBe('Nobody needs a look today');
  });
});

const anotherId = '0192f0c1-0000-7000-8000-000000000500';
