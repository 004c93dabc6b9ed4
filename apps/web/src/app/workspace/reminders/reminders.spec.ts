import { openWorkspace } from '../../testing/open-workspace.ts';
import { mira } from '../../testing/people.ts';
import { aReminder } from '../../testing/reminder-story.ts';
import { duarteId } from '../../testing/therapist-story.ts';

async function open(planned: unknown[], settled: unknown[]) {
  const screen = await openWorkspace('reminders');
  await screen.answer('/reminders', { zone: 'America/New_York', planned, settled });
  return screen;
}

const settled = (state: string, reason: string | null = null) => ({
  ...aReminder(),
  state,
  reason,
  settledAt: '2026-11-23T15:00:00.000Z',
});

describe('the reminders', () => {
  it('stand with what, to whom, about whom and when', async () => {
    const screen = await open([aReminder()], []);

    expect(screen.heading).toBe('One mail will go out by itself');
    expect(screen.find('li').textContent).toContain('Session tomorrow planned');
    expect(screen.find('li').textContent).toContain('ana@duarte.example');
    expect(screen.find('li a').getAttribute('href')).toBe(`/workspace/couples/${duarteId}`);
    expect(screen.find('time').textContent).toBe('Wednesday 25 November, 13:30');
    expect(screen.text).toContain('No mail has gone out yet');
  });

  it.each([
    ['sent', null, 'sent', ''],
    ['skipped', 'joined', 'not needed', 'They had joined already.'],
    ['cancelled', 'moved', 'called off', 'The session was moved.'],
    ['refused', 'address-refused', 'refused', 'The address was refused by its mail server.'],
    ['expired', 'too-late', 'too late', 'It came too late to be of use.'],
    ['skipped', 'a-new-reason', 'not needed', 'It was not needed any more.'],
  ])('say how they stand and why: %s, %s', async (state, reason, word, sentence) => {
    const screen = await open([], [settled(state, reason)]);

    expect(screen.find('ck-tag').textContent).toBe(word);
    expect(screen.find('li').textContent).toContain(sentence);
    expect(screen.find('time').textContent).toBe('Monday 23 November, 10:00');
  });

  it('are no place of a role that does not see them, and it says where else to go', async () => {
    const screen = await openWorkspace('reminders', { ...mira, kind: 'member', role: 'assistant' });

    await screen.refuse(screen.request('GET', '/reminders'), { status: 403, code: 'not-allowed' });

    expect(screen.find('[role=alert]').textContent).toContain('not among what your role sees');
    expect(screen.find('p a.button').getAttribute('href')).toBe('/workspace/today');
    expect(screen.text).not.toContain('Try again');
  });

  it('name the year where it is another one', async () => {
    const lastYear = { ...settled('sent'), settledAt: '2025-11-24T15:00:00.000Z' };
    const screen = await open([], [lastYear]);

    expect(screen.find('time').textContent).toBe('Monday 24 November 2025, 10:00');
  });

  it('head the page with those that did not arrive', async () => {
    const screen = await open([aReminder()], [settled('refused', 'address-refused')]);

    expect(screen.heading).toBe('One mail did not arrive');
  });

  it('show the latest twenty that are settled, and the rest when asked', async () => {
    const many = Array.from({ length: 23 }, (_, at) => ({ ...settled('sent'), id: idOf(at) }));
    const screen = await open([], many);

    expect(screen.all('li')).toHaveLength(20);
    await screen.press('Show 3 more');
    expect(screen.all('li')).toHaveLength(23);
  });
});

const idOf = (at: number) => `0192f0c1-0000-7000-8000-0000000006${String(at).padStart(2, '0')}`;
