import { arrivalAt, chooseFrom, openWorkspace, pressKey } from '../../testing/open-workspace.ts';
import type { Screen } from '../../testing/screen.ts';
import {
  aCoupleInBrief,
  aSession,
  aWeek,
  anaId,
  duarteId,
  jonas,
  openings,
} from '../../testing/therapist-story.ts';

const ofWeek = '/openings?from=2026-11-23&days=7&minutes=50';

async function openCalendar(week = aWeek()): Promise<Screen> {
  const screen = await openWorkspace('calendar');
  await screen.answer('/calendar', week);
  await screen.answer(ofWeek, openings);
  return screen;
}

const button = (screen: Screen, label: string) => screen.find(`button[aria-label^="${label}"]`);

describe('the calendar', () => {
  it('shows the week of the therapist with sessions, openings and the partner’s own hour', async () => {
    const screen = await openCalendar();

    expect(screen.heading).toBe('23 – 27 November');
    expect(screen.text).toContain('Week 48 · New York');
    expect(screen.all('th[scope=col]')).toHaveLength(5);
    expect(screen.find('th[aria-current=date]').textContent).toContain('24');
    expect(button(screen, 'Tuesday 24 November, 13:30 Ana & Ben Duarte').textContent).toContain(
      'video · Ana in Lisbon 18:30',
    );
    expect(screen.all('button.session')).toHaveLength(1);
    expect(screen.all('button.opening')).toHaveLength(3);
    expect(screen.all('.now')).toHaveLength(1);
  });

  it('is one stop for the Tab key, with arrows inside', async () => {
    const screen = await openCalendar();

    expect(screen.all('table [tabindex="0"]')).toHaveLength(1);
    screen.find('table [tabindex="0"]').focus();
    await pressKey(screen, 'End');
    expect(document.activeElement).toBe(button(screen, 'Tuesday 24 November, 13:30'));
    await pressKey(screen, 'ArrowRight');
    expect(document.activeElement).toBe(button(screen, 'Book Thursday 26 November, 09:00'));
    expect(screen.all('table [tabindex="0"]')).toEqual([document.activeElement]);
  });

  it('turns the week by key and brings the focus along', async () => {
    const screen = await openCalendar();

    screen.find('table [tabindex="0"]').focus();
    await pressKey(screen, 'PageDown');
    await arrivalAt('/workspace/calendar?day=2026-11-30');
    await screen.settle();
    const starts = ['2026-12-01T14:00:00.000Z'];
    await screen.answer(
      '/calendar?day=2026-11-30',
      aWeek({ monday: '2026-11-30', appointments: [] }),
    );
    await screen.answer('/openings?from=2026-11-30&days=7&minutes=50', { ...openings, starts });

    expect(screen.heading).toBe('30 November – 4 December');
    expect(document.activeElement).toBe(button(screen, 'Book Tuesday 1 December, 09:00'));
  });

  it('holds the focus itself in a week with nothing in it, and turns on', async () => {
    const screen = await openCalendar();

    screen.find('table [tabindex="0"]').focus();
    await pressKey(screen, 'PageUp');
    await arrivalAt('/workspace/calendar?day=2026-11-16');
    await screen.settle();
    const empty = aWeek({ monday: '2026-11-16', appointments: [] });
    await screen.answer('/calendar?day=2026-11-16', empty);
    expect(document.activeElement).toBe(screen.find('table'));
    const none = { ...openings, starts: [] };
    await screen.answer('/openings?from=2026-11-16&days=7&minutes=50', none);

    expect(document.activeElement).toBe(screen.find('table'));
    expect(screen.find('table').getAttribute('tabindex')).toBe('0');
    await pressKey(screen, 't');
    await arrivalAt('/workspace/calendar');
    await screen.settle();
    await screen.answer('/calendar', aWeek());
    await screen.answer(ofWeek, openings);
    expect(document.activeElement).toBe(screen.find('table button'));
  });

  it('calls every session and opening by what is written on it', async () => {
    const screen = await openCalendar();

    for (const pressable of screen.all('table button')) {
      expect(pressable.getAttribute('aria-label')).toContain(pressable.textContent?.trim());
    }
  });

  it('books an opening that is pressed', async () => {
    const screen = await openCalendar();

    button(screen, 'Book Thursday 26 November, 09:00').click();
    await screen.settle();
    await screen.answer('/couples', { couples: [aCoupleInBrief()] });
    await screen.answer('/openings?from=2026-11-26&days=14&minutes=50', openings);
    await chooseFrom(screen, 'Couple', duarteId);
    await screen.type('Place', 'Room 2');
    await screen.press('Book the session');
    const sent = await screen.answer('/appointments', aSession(), 'POST');

    expect(sent.request.body).toEqual({
      coupleId: duarteId,
      startsAt: '2026-11-26T14:00:00.000Z',
      minutes: 50,
      place: 'Room 2',
      aloneWith: null,
    });
    expect(screen.all('dialog')).toHaveLength(0);
    await screen.answer('/calendar', aWeek());
  });

  it('books one for one partner alone, and says of whom it stays hidden', async () => {
    const screen = await openCalendar();
    button(screen, 'Book Thursday 26 November, 09:00').click();
    await screen.settle();
    await screen.answer('/couples', { couples: [aCoupleInBrief()] });
    await screen.answer('/openings?from=2026-11-26&days=14&minutes=50', openings);
    expect(screen.text).not.toContain('Who comes');

    await chooseFrom(screen, 'Couple', duarteId);
    await chooseFrom(screen, 'Who comes', anaId);
    expect(screen.text).toContain('Ben does not learn of this session.');
    await screen.press('Book the session');

    const sent = screen.request('POST', '/appointments');
    expect(sent.request.body).toMatchObject({ aloneWith: anaId });
  });

  it('asks for a couple, and says when the time has been taken meanwhile', async () => {
    const screen = await openCalendar();

    button(screen, 'Book Tuesday 24 November, 09:00').click();
    await screen.settle();
    await screen.answer('/couples', { couples: [aCoupleInBrief()] });
    await screen.answer('/openings?from=2026-11-24&days=14&minutes=50', openings);
    await screen.press('Book the session');
    expect(screen.text).toContain('Choose a couple.');

    await chooseFrom(screen, 'Couple', duarteId);
    await screen.press('Book the session');
    await screen.refuse(screen.request('POST', '/appointments'), {
      status: 409,
      code: 'taken',
      errors: [{ pointer: '/startsAt', code: 'taken', detail: '' }],
    });
    expect(screen.text).toContain('This time is taken.');
    expect(screen.labelled<HTMLSelectElement>('Couple').value).toBe(duarteId);

    const left = { ...openings, starts: openings.starts.slice(1) };
    await screen.answer(`/openings?from=2026-11-24&days=14&minutes=50&coupleId=${duarteId}`, left);
    await screen.answer(ofWeek, left);
    const time = screen.labelled<HTMLSelectElement>('Time');
    expect([...time.options].map((each) => each.value)).toEqual(['', left.starts[0]]);
    expect(time.value).toBe('');
    expect(screen.text).toContain('This time is taken.');
    expect(screen.all('[aria-label="Book Tuesday 24 November, 09:00"]')).toHaveLength(0);

    await chooseFrom(screen, 'Time', left.starts[0]!);
    expect(screen.text).not.toContain('This time is taken.');
    await screen.press('Book the session');
    const sent = screen.request('POST', '/appointments');
    expect(sent.request.body).toMatchObject({ startsAt: left.starts[0] });
  });

  it("turns to a colleague's week for whoever runs the office, without openings of one's own", async () => {
    const therapists = [...aWeek().therapists, { id: jonas.therapistId, name: 'Jonas Lind' }];
    const screen = await openCalendar(aWeek({ therapists }));

    await chooseFrom(screen, 'Whose week', jonas.therapistId);
    await arrivalAt(`/workspace/calendar?of=${jonas.therapistId}`);
    await screen.settle();
    const week = aWeek({ therapists, therapistId: jonas.therapistId, blocks: [] });
    await screen.answer(`/calendar?therapistId=${jonas.therapistId}`, week);

    expect(screen.text).not.toContain('Open some hours');
    screen.other.expectNone(`/api${ofWeek}`);
  });

  it('offers the next day with a free time when there is none', async () => {
    const screen = await openCalendar();

    await screen.press('Book a session');
    await screen.answer('/couples', { couples: [] });
    await screen.answer('/openings?from=2026-11-24&days=14&minutes=50', {
      ...openings,
      starts: openings.starts.slice(2),
    });
    expect(screen.text).toContain('Nothing is free on this day.');

    await screen.press('Go to Thursday 26 November');
    await screen.answer('/openings?from=2026-11-26&days=14&minutes=50', openings);
    expect(screen.labelled<HTMLSelectElement>('Time').selectedOptions[0]?.textContent.trim()).toBe(
      '09:00',
    );
  });

  it('opens a session, and from there moves it', async () => {
    const screen = await openCalendar();

    button(screen, 'Tuesday 24 November, 13:30').click();
    await screen.settle();
    expect(screen.find('dialog').textContent).toContain('50 min · video · Ana in Lisbon 18:30');
    await screen.press('Move');
    await screen.answer(
      `/openings?from=2026-11-24&days=14&minutes=50&coupleId=${duarteId}`,
      openings,
    );
    await chooseFrom(screen, 'Time', '2026-11-24T14:30:00.000Z');
    await screen.press('Move the session');
    const sent = await screen.answer(`/appointments/${aSession().id}/move`, aSession(), 'POST');

    expect(sent.request.body).toEqual({ startsAt: '2026-11-24T14:30:00.000Z' });
    await screen.answer('/calendar', aWeek());
  });

  it('says that hours have to be opened first', async () => {
    const screen = await openCalendar(aWeek({ blocks: [], appointments: [] }));

    expect(screen.text).toContain('Nothing can be booked yet, because no hours are open.');
  });
});
