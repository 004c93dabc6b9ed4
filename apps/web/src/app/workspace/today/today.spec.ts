import type { Me } from '@closeknit/contracts/me';
import { mira } from '../../testing/people.ts';
import { openWorkspace } from '../../testing/open-workspace.ts';
import {
  aCare,
  aCoupleInBrief,
  aSession,
  aWeek,
  drifting,
  jonas,
} from '../../testing/therapist-story.ts';

async function open(couples: unknown[]) {
  const screen = await openWorkspace('today');
  await screen.answer('/couples', { couples });
  await screen.answer('/calendar', aWeek());
  return screen;
}

describe('today', () => {
  it('opens with how many need a look, who, and why', async () => {
    const screen = await open([
      aCoupleInBrief({ lines: drifting }),
      aCoupleInBrief({ id: anotherId }),
    ]);

    expect(screen.heading).toBe('One couple needs a look');
    expect(screen.text).toContain('Tuesday 24 November');
    expect(screen.text).toContain('Drifting apart');
    expect(screen.text).toContain('Ben has fallen 11 points');
    expect(screen.find('svg[role=img]').getAttribute('aria-label')).toBe(
      'Closeness: Ana from 24 to 33 of 50; Ben from 31 to 20 of 50.',
    );
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

    expect(screen.heading).toBe('One couple needs a look');
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
    expect(screen.heading).toBe('Nobody needs a look today');
  });
});

const anotherId = '0192f0c1-0000-7000-8000-000000000500';
