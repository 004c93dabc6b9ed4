import type { CancellationRules } from '@closeknit/contracts/cancellation';
import { tonight } from '../../testing/couple-story.ts';
import { openPortal } from '../../testing/open-portal.ts';
import { ana } from '../../testing/people.ts';
import { benId } from '../../testing/therapist-story.ts';

const late = { ...tonight, id: '0192f0c1-0000-7000-8000-0000000000ad' };

const rules: CancellationRules = { cancelNoticeHours: 48, moveNoticeHours: 24, movesAllowed: null };

async function openSessions(coming = [tonight], past: (typeof tonight)[] = [], told = rules) {
  const screen = await openPortal('/sessions');
  await screen.answer('/portal/sessions', { coming, past, rules: told });
  return screen;
}

const each = (partnerId: string, firstName: string, confirmed: boolean) => ({
  ...{ partnerId, firstName, confirmed, noted: false },
});
const asked = (own: boolean, other: boolean) => ({
  ...tonight,
  attending: [each(ana.id, 'Ana', own), each(benId, 'Ben', other)],
});

describe('whether one comes', () => {
  const told = (text: string) => text.replace(/\s+/g, ' ');

  it.each([
    [false, false, 'Nobody has said yes yet. I will be there'],
    [false, true, 'Ben has said yes. I will be there'],
    [true, false, 'You have said yes; Ben has not yet. Take it back'],
    [true, true, 'You and Ben have both said yes. Take it back'],
  ])('stands beside a session: own %s, other %s', async (own, other, sentence) => {
    const screen = await openSessions([asked(own, other)]);

    expect(told(screen.find('app-coming').textContent)).toContain(sentence);
  });

  it('is said of the time that is on screen, and read anew', async () => {
    const screen = await openSessions([asked(false, true)]);
    await screen.press('I will be there Today, 18:30');

    const at = `/portal/sessions/${tonight.id}/confirmation`;
    const { request } = await screen.answer(at, null, 'PUT');
    expect(request.body).toEqual({ startsAt: tonight.startsAt, confirmed: true });
    await screen.answer('/portal/sessions', { coming: [asked(true, true)], past: [], rules });
    expect(screen.text).toContain('You and Ben have both said yes.');
  });

  it('is not asked of one that is cancelled or has begun', async () => {
    const begun = { ...asked(false, false), startsAt: '2026-11-24T11:50:00Z' };
    const screen = await openSessions([{ ...asked(false, false), state: 'cancelled' }, begun]);

    expect(screen.all('app-coming')).toHaveLength(0);
  });
});

describe('changing a session', () => {
  const at = `/portal/sessions/${tonight.id}`;
  const open = { ...asked(true, true), mayMove: true, mayCancel: true };

  it('is offered where the rules let one, and only there', async () => {
    const screen = await openSessions([open, { ...late, attending: open.attending }]);

    expect(screen.all('app-changing')[0]?.textContent).toContain('Move it');
    expect(screen.all('app-changing')[1]?.textContent?.trim()).toBe('');
  });

  it('moves it to a free time, told on both clocks, of the start that was seen', async () => {
    const screen = await openSessions([open]);
    await screen.press('Move it Today, 18:30');
    await vi.waitFor(() => expect(screen.all('dialog')).toHaveLength(1));
    await screen.settle();
    const free = ['2026-11-30T23:30:00Z', '2026-12-01T15:00:00Z'];
    await screen.answer(`${at}/openings?from=2026-11-24&days=14`, {
      ...{ zone: 'America/New_York', starts: free },
    });
    expect(screen.all('dialog legend').map((each) => each.textContent)).toEqual([
      ...['Monday 30 November', 'Tuesday 1 December'],
    ]);
    await screen.press('Move it there');
    screen.other.expectNone(`/api${at}/move`);

    await screen.choose('23:30 (18:30 in New York)');
    await screen.press('Move it there');
    const sent = await screen.answer(`${at}/move`, null, 'POST');

    expect(sent.request.body).toEqual({
      ...{ seenAt: tonight.startsAt, startsAt: free[0], day: '2026-11-30' },
    });
    expect(screen.all('dialog')).toHaveLength(0);
  });

  it('turns two weeks on, where nothing is free', async () => {
    const screen = await openSessions([open]);
    await screen.press('Move it Today, 18:30');
    await vi.waitFor(() => expect(screen.all('dialog')).toHaveLength(1));
    await screen.settle();
    const none = { zone: 'America/New_York', starts: [] };
    await screen.answer(`${at}/openings?from=2026-11-24&days=14`, none);
    expect(screen.text).toContain('Nothing is free in these two weeks.');

    await screen.press('Two weeks later');
    await screen.answer(`${at}/openings?from=2026-12-08&days=14`, none);

    expect(screen.text).toContain('Two weeks before');
  });

  it('calls it off after a question, and can be undone while nobody knows', async () => {
    const screen = await openSessions([open]);
    await screen.press('Call it off Today, 18:30');
    expect(screen.text).toContain('Ben gets a mail three minutes from now');
    await screen.press('Call it off');
    const sent = await screen.answer(`${at}/cancel`, null, 'POST');
    expect(sent.request.body).toEqual({ seenAt: tonight.startsAt });

    const undoUntil = '2026-11-24T12:03:00Z';
    const off = { ...open, state: 'cancelled' as const, undoUntil };
    await screen.answer('/portal/sessions', { coming: [], past: [off], rules });
    expect(screen.text).toContain('You have called off Today, 18:30.');
    await screen.press('Undo');
    await screen.answer(`${at}/undo`, null, 'POST');
    await screen.answer('/portal/sessions', { coming: [open], past: [], rules });

    expect(screen.all('app-undo-change')).toHaveLength(0);
  });

  it('says why it was refused, and shows what is free by now', async () => {
    const screen = await openSessions([open]);
    await screen.press('Move it Today, 18:30');
    await vi.waitFor(() => expect(screen.all('dialog')).toHaveLength(1));
    await screen.settle();
    const openings = `${at}/openings?from=2026-11-24&days=14`;
    const starts = ['2026-12-01T15:00:00Z'];
    await screen.answer(openings, { zone: 'America/New_York', starts });
    screen.find('dialog input[type=radio]').click();
    await screen.settle();
    await screen.press('Move it there');
    const sent = screen.request('POST', `${at}/move`);
    await screen.refuse(sent, { status: 409, code: 'taken' });

    expect(screen.find('dialog [role=alert]').textContent).toContain('taken');
    await screen.answer(openings, { zone: 'America/New_York', starts: [] });
  });
});

describe('the sessions', () => {
  it('are told on the own clock, and on the therapist’s where it differs', async () => {
    const screen = await openSessions();

    expect(screen.heading).toBe('Next: Today at 18:30');
    expect(screen.text).toContain('13:30 for Mira in New York.');
  });

  it('name the day too where it is another one for the therapist', async () => {
    const screen = await openSessions([{ ...late, startsAt: '2026-12-09T01:30:00Z' }]);

    expect(screen.text).toContain('Wednesday 9 December, 01:30');
    expect(screen.text).toContain('Tuesday 8 December, 20:30 for Mira in New York.');
  });

  it('say which one was cancelled', async () => {
    const screen = await openSessions([{ ...tonight, state: 'cancelled' }]);

    expect(screen.heading).toBe('No session is booked');
    expect(screen.find('ck-tag').textContent).toBe('cancelled');
  });

  it('list the past apart', async () => {
    const screen = await openSessions([], [{ ...late, startsAt: '2026-11-10T18:30:00Z' }]);

    expect(screen.text).toContain('Nothing is booked yet');
    expect(screen.find('ul.quiet').textContent).toContain('Tuesday 10 November');
  });

  it('name the year of one long past', async () => {
    const screen = await openSessions([], [{ ...late, startsAt: '2025-11-11T18:30:00Z' }]);

    expect(screen.find('ul.quiet').textContent).toContain('Tuesday 11 November 2025');
  });

  it('say until when they can be cancelled or moved', async () => {
    const screen = await openSessions();

    expect(screen.text).toContain(
      'A session can be cancelled up to 48 hours before and moved up to 24 hours before.',
    );
  });

  it.each([
    [{ cancelNoticeHours: 0, moveNoticeHours: 0, movesAllowed: null }, 'moved until it begins.'],
    [{ ...rules, movesAllowed: 2 }, 'Each can be moved twice.'],
    [{ ...rules, movesAllowed: 0 }, 'Please do not move sessions, though.'],
  ])('say so of %j', async (told, sentence) => {
    const screen = await openSessions([tonight], [], told);

    expect(screen.text).toContain(sentence);
  });
});
