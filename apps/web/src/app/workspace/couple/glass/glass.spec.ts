import type { BreakGlass } from '@closeknit/contracts/access';
import type { Me } from '@closeknit/contracts/me';
import { openWorkspace } from '../../../testing/open-workspace.ts';
import { mira } from '../../../testing/people.ts';
import { aCare, aCouple, duarteId, jonas } from '../../../testing/therapist-story.ts';
import { aTrend } from '../../../testing/trend-story.ts';

const path = `/couples/${duarteId}`;
const as = (role: 'owner' | 'therapist' | 'supervisor' | 'assistant') => ({ ...mira, role }) as Me;
const ofJonas = aCare(jonas);

const aGlass = (facts: Partial<BreakGlass> = {}): BreakGlass => ({
  id: '0192f0c1-0000-7000-8000-000000000900',
  coupleId: duarteId,
  coupleName: 'Ana & Ben Duarte',
  memberId: jonas.therapistId,
  name: 'Otto Reyes',
  role: 'owner',
  reason: 'Jonas is ill, and Ana has called.',
  openedAt: '2026-11-24T14:00:00.000Z',
  until: '2026-11-24T15:00:00.000Z',
  endedAt: null,
  isOpen: true,
  ...facts,
});

async function openCouple(who: Me, care = ofJonas, tab = '') {
  const screen = await openWorkspace(`couples/${duarteId}${tab}`, who);
  await screen.answer(path, aCouple({ care }));
  await screen.answer(`${path}/appointments`, { zone: 'America/New_York', appointments: [] });
  return screen;
}
const tabsOn = (screen: Awaited<ReturnType<typeof openCouple>>) =>
  screen.all('nav a').map((each) => each.textContent?.trim());
const buttonsOn = (screen: Awaited<ReturnType<typeof openCouple>>) =>
  screen.all('button').map((each) => each.textContent?.trim());

describe('the page of a couple', () => {
  it.each([
    ['owner', ['Sessions', 'Reminders', 'Partners', 'Who opened it'], true, true],
    ['assistant', ['Sessions', 'Partners'], true, false],
  ] as const)(
    'is closed to the %s but for names and sessions',
    async (role, tabs, books, opens) => {
      const screen = await openCouple(as(role));

      expect(tabsOn(screen)).toEqual(tabs);
      expect(screen.text).toContain('What they write is with Jonas Lind');
      expect(screen.text).toContain('With Jonas Lind since 3 September');
      expect(buttonsOn(screen).includes('Book a session')).toBe(books);
      expect(buttonsOn(screen).includes('Open with a reason')).toBe(opens);
      expect(buttonsOn(screen)).not.toContain('Give an exercise');
      screen.other.expectNone(`/api${path}/trend?weeks=13`);
    },
  );

  it('is open to a supervisor to read, and to change nothing', async () => {
    const screen = await openCouple(
      as('supervisor'),
      aCare({ ...jonas, supervisorIds: [mira.id] }),
    );
    await screen.answer(`${path}/trend?weeks=13`, aTrend());

    expect(tabsOn(screen)).toEqual([
      ...[
        'Trend',
        'Questionnaires',
        'Exercises',
        'Review',
        'Messages',
        'Agreement',
        'Notes',
        'Sessions',
        'Partners',
        'Releases',
      ],
    ]);
    expect(screen.all('app-page-top button')).toHaveLength(0);
  });

  it('shows contacts without the means to change them to who may not', async () => {
    const screen = await openCouple(as('assistant'), ofJonas, '/partners');

    expect(screen.text).toContain('ana@duarte.example');
    expect(screen.all('app-partner-card button')).toHaveLength(0);
  });
});

describe('opening a record with a reason', () => {
  it('asks for the reason, and then shows the record and until when', async () => {
    const screen = await openCouple(as('owner'));

    await screen.press('Open with a reason');
    await screen.type('Why now?', 'because');
    await screen.press('Open for an hour');
    expect(screen.text).toContain('in at least 20 characters');
    await screen.type('Why now?', aGlass().reason);
    await screen.press('Open for an hour');
    const sent = await screen.answer(`${path}/break-glass`, aGlass(), 'POST');
    const care = { ...ofJonas, glassOpen: true, glassUntil: '2026-11-24T15:00:00.000Z' };
    await screen.answer(path, aCouple({ care }));
    await screen.answer(`${path}/trend?weeks=13`, aTrend());

    expect(sent.request.body).toEqual({ reason: aGlass().reason });
    expect(screen.text).toContain('It closes by itself at 10:00');
    expect(screen.text).toContain('In words.');
    await screen.press('Close it now');
    await screen.answer(`${path}/break-glass/end`, null, 'POST');
    await screen.answer(path, aCouple({ care: ofJonas }));
    expect(screen.text).toContain('What they write is with Jonas Lind');
    expect(screen.text).not.toContain('In words.');
  });

  it('is offered to a therapist who covers, below a couple that is not in sight', async () => {
    const screen = await openWorkspace(`couples/${duarteId}`, as('therapist'));
    await screen.refuse(screen.request('GET', path), { status: 404, code: 'not-found' });

    expect(screen.text).toContain('Covering for a colleague?');
    await screen.press('Open with a reason');
    await screen.type('Why now?', aGlass().reason);
    await screen.press('Open for an hour');
    const request = screen.request('POST', `${path}/break-glass`);
    await screen.refuse(request, { status: 404, code: 'not-found' });
    expect(screen.text).toContain('This is not here, or no longer.');
  });

  it('is not offered to an assistant', async () => {
    const screen = await openWorkspace(`couples/${duarteId}`, as('assistant'));
    await screen.refuse(screen.request('GET', path), { status: 404, code: 'not-found' });

    expect(screen.text).not.toContain('Covering');
  });

  it('is told to the therapist on the page of the couple while it lasts', async () => {
    const screen = await openCouple(as('therapist'), aCare());
    const glasses = [aGlass(), aGlass({ id: duarteId, name: 'Lia', isOpen: false })];
    await screen.answer(`${path}/break-glass`, { glasses });

    expect(screen.text).toContain('Otto Reyes (owner) has opened this record.');
    expect(screen.text).toContain('open until 10:00');
    expect(screen.text).toContain('“Jonas is ill, and Ana has called.”');
    expect(screen.text).not.toContain('Lia');
  });

  it('is told to the therapist on Today, until noted', async () => {
    const screen = await openWorkspace('today', as('therapist'));
    await screen.answer('/couples', { couples: [] });
    await screen.answer('/findings', { couples: [] });
    await screen.answer('/break-glass', { glasses: [aGlass()] });

    expect(screen.text).toContain('Otto Reyes (owner) has opened the record of Ana & Ben Duarte');
    await screen.press('Noted Ana & Ben Duarte');
    await screen.answer(`/break-glass/${aGlass().id}/seen`, null, 'POST');
    await screen.answer('/break-glass', { glasses: [] });
    expect(screen.text).not.toContain('Otto Reyes');
  });
});

describe('who opened a record', () => {
  it('is told day by day, apart from what was opened with a reason', async () => {
    const screen = await openCouple(as('therapist'), aCare(), '/opened');
    await screen.answer(`${path}/record-openings`, {
      zone: 'America/New_York',
      openings: [
        {
          ...{
            day: '2026-11-24',
            at: '2026-11-24T14:10:00.000Z',
            name: 'Otto Reyes',
            role: 'owner',
          },
          ...{ isTherapist: false, what: ['trends:read', 'assignments:read'], isUnderGlass: true },
        },
      ],
    });

    const line = screen.find('.day').textContent?.replace(/\s+/g, ' ');
    expect(line).toContain('Otto Reyes (owner) with a reason');
    expect(line).toContain('Check-ins · Exercises and answers');
    expect(line).toContain('Tuesday 24 November');
  });
});
