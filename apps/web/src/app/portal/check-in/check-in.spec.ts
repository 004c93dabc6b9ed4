import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import type { OwnCheckIns } from '@closeknit/contracts/check-ins';
import { Presence } from '../../shell/presence/presence.ts';
import { standInForTheBrowser } from '../../testing/browser-stand-in.ts';
import { openPortal } from '../../testing/open-portal.ts';
import { ana } from '../../testing/people.ts';
import type { Screen } from '../../testing/screen.ts';

const signs = [
  'How deep did your talks go?',
  'How much affection was there?',
  'Roommates, or partners?',
  'How safe was it to be open?',
  'When you were together',
];

type OfOneWeek = Partial<OwnCheckIns['weeks'][number]>;

async function open(told: OfOneWeek = {}): Promise<Screen> {
  const screen = await openPortal('/check-ins/2026-11-23');
  const nothing = { total: null, scores: null, nearness: null, words: [], mayClear: false };
  const weeks = [{ week: '2026-11-23', ...nothing, theirs: null, ...told }];
  await screen.answer('/portal/check-ins', { due: '2026-11-23', weeks, lineShownSince: null });
  return screen;
}

async function fill(screen: Screen): Promise<void> {
  for (const [place, sign] of signs.entries()) await screen.type(sign, String(place + 4));
  await screen.choose('Rather near');
}

beforeEach(standInForTheBrowser);

describe('the weekly check-in', () => {
  it('is sent as five numbers, a step of the drawing, and words with readers of their own', async () => {
    const screen = await open();

    await fill(screen);
    await screen.type('One good thing', 'We walked.');
    await screen.choose('Only me');
    await screen.type('One wish', 'Come over in spring.');
    await screen.press('Check in');
    const sent = await screen.answer('/portal/check-ins', null, 'POST');

    expect(sent.request.body).toEqual({
      week: '2026-11-23',
      scores: { talk: 4, affection: 5, partnership: 6, openness: 7, togetherness: 8 },
      nearness: 5,
      good: { text: 'We walked.', visibility: 'private' },
      wish: { text: 'Come over in spring.', visibility: 'therapist' },
    });
    expect(screen.heading).toBe('Thank you, Ana');
    expect(document.activeElement).toBe(screen.find('h1'));
  });

  it.each([
    ['of next week', '2026-11-30'],
    ['of long ago', '2026-08-03'],
    ['of a Wednesday', '2026-11-25'],
    ['of no week', 'foo'],
  ])('says at once that the week %s is not open', async (_which, week) => {
    const screen = await openPortal(`/check-ins/${week}`);

    expect(screen.heading).toBe('This week is not open');
    expect(screen.all('form')).toHaveLength(0);
  });

  it('shows what was sent of a week before, and lets it be told anew', async () => {
    const scores = { talk: 4, affection: 5, partnership: 6, openness: 7, togetherness: 8 };
    const id = '0195c0f0-0000-7000-8000-000000000001';
    const good = { id, kind: 'good', text: 'We walked.', visibility: 'private' } as const;
    const words = [{ ...good, mayNarrow: true }];
    const screen = await open({ total: 30, scores, nearness: 5, words, mayClear: true });

    await vi.waitFor(() => expect(screen.heading).toBe('You have answered this week'));
    expect(screen.all('form')).toHaveLength(0);
    expect(screen.all('dd').map((each) => each.textContent)).toEqual([
      ...['4', '5', '6', '7', '8'],
      ...['30', '5'],
    ]);
    expect(screen.text).toContain('We walked.');

    await screen.press('I answered as the wrong person: Week of 23 November');
    await screen.press('Clear this check-in');
    await screen.answer('/portal/check-ins/2026-11-23/clear', null, 'POST');

    expect(screen.heading).toBe('How close did this week feel?');
  });

  it('can be cleared and told anew by whom it was not', async () => {
    const screen = await open();
    await fill(screen);
    await screen.press('Check in');
    await screen.answer('/portal/check-ins', null, 'POST');

    await screen.press('I answered as the wrong person: Week of 23 November');
    await screen.press('Clear this check-in');
    await screen.answer('/portal/check-ins/2026-11-23/clear', null, 'POST');

    expect(screen.heading).toBe('How close did this week feel?');
    expect(screen.find('[role=status]').textContent).toContain('can be told anew');
    await screen.press('Check in');
    expect(screen.text.match(/Please fill this in\./g)?.length).toBe(6);
  });

  it('asks for the name first at a device that others use too', async () => {
    const screen = await openPortal('/check-ins/2026-11-23', { ...ana, sharedDevice: true });
    await screen.press('I am Ana');

    expect(screen.heading).toBe('You answer as Ana');
    await screen.press('I am Ana');

    expect(screen.heading).toBe('How close did this week feel?');
  });

  it('names the most that a sentence may hold', async () => {
    const screen = await open();
    await fill(screen);
    await screen.type('One wish', 'a'.repeat(501));

    await screen.press('Check in');

    expect(screen.text).toContain('This is longer than 500 characters.');
    screen.other.expectNone('/api/portal/check-ins');
  });

  it('leaves no slider standing where nobody put it', async () => {
    const screen = await open();

    await screen.type(signs[0] ?? '', '5');
    await screen.press('Check in');

    screen.other.expectNone('/api/portal/check-ins');
    expect(screen.text.match(/Please fill this in\./g)?.length).toBe(5);
    expect(document.activeElement).toBe(screen.labelled('How much affection'));
  });

  it('takes the middle where somebody presses the slider as it stands', async () => {
    const screen = await open();

    screen.labelled(signs[0] ?? '').click();
    await screen.settle();

    expect(screen.find('output').textContent).toBe('5');
  });

  it('says the ends of a slider in words', async () => {
    const screen = await open();

    expect(screen.labelled(signs[0] ?? '').getAttribute('aria-valuetext')).toBe('not yet');
    await screen.type(signs[0] ?? '', '10');

    expect(screen.labelled(signs[0] ?? '').getAttribute('aria-valuetext')).toBe(
      '10, What really moves us',
    );
  });

  it('asks who may read words only where there are some, and tells no test of it', async () => {
    const screen = await open();

    expect(screen.text).toContain('Not a test');
    expect(screen.text).not.toContain('Who may read the good thing?');
    await screen.type('One good thing', 'We walked.');

    expect(screen.text).toContain('Who may read the good thing?');
  });

  it('keeps everything where it is refused', async () => {
    const screen = await open();

    await fill(screen);
    await screen.type('One good thing', 'We walked.');
    await screen.press('Check in');
    await screen.refuse(screen.request('POST', '/portal/check-ins'), {
      status: 409,
      code: 'already-filled',
    });

    expect(screen.find('form app-form-error').textContent).toContain('already checked in');
    expect(screen.labelled<HTMLTextAreaElement>('One good thing').value).toBe('We walked.');
    expect(screen.labelled(signs[4] ?? '').value).toBe('8');
  });
});

describe('a check-in that is not sent', () => {
  const week = '/portal/check-ins/2026-11-23';
  const whereabouts = () => TestBed.inject(Router).url;
  const sentence = (screen: Screen) => screen.labelled<HTMLTextAreaElement>('One good thing').value;

  it('asks before a link leads away from it, and stays as it was', async () => {
    const screen = await open();
    await screen.type('One good thing', 'We walked.');

    await screen.press('Sessions');
    expect(screen.find('dialog').textContent).toContain('Your check-in is not sent yet');
    await screen.press('Stay here');

    expect(screen.all('dialog')).toHaveLength(0);
    expect(whereabouts()).toBe(week);
    expect(sentence(screen)).toBe('We walked.');
  });

  it('is given up where one goes on without it', async () => {
    const screen = await open();
    await screen.type(signs[0] ?? '', '5');

    await screen.press('Sessions');
    await screen.press('Go on without it');

    await vi.waitFor(() => expect(whereabouts()).toBe('/portal/sessions'));
    screen.other.expectNone('/api/portal/check-ins');
  });

  it('asks nothing while it is blank, nor once it is sent', async () => {
    const screen = await open();
    await screen.press('Sessions');
    await vi.waitFor(() => expect(whereabouts()).toBe('/portal/sessions'));

    await TestBed.inject(Router).navigateByUrl(week);
    await screen.settle();
    await fill(screen);
    await screen.press('Check in');
    await screen.answer('/portal/check-ins', null, 'POST');
    await screen.press('To this week');

    await vi.waitFor(() => expect(whereabouts()).toBe('/portal'));
    expect(screen.all('dialog')).toHaveLength(0);
  });

  it('outlasts the cover, on a device of others too', async () => {
    const screen = await openPortal('/check-ins/2026-11-23', { ...ana, sharedDevice: true });
    await screen.press('I am Ana');
    await screen.press('I am Ana');
    await screen.type('One good thing', 'We walked.');

    TestBed.inject(Presence).cover();
    await screen.settle();
    await screen.press('I am Ana');

    expect(sentence(screen)).toBe('We walked.');
  });

  it('goes out by itself once the same person is back', async () => {
    const screen = await open();
    await fill(screen);
    await screen.type('One good thing', 'We walked.');
    await screen.press('Check in');
    const turnedAway = screen.request('POST', '/portal/check-ins');
    await screen.refuse(turnedAway, { status: 401, code: 'timed-out' });
    expect(sentence(screen)).toBe('We walked.');

    void TestBed.inject(Presence).seeWhoIsBack();
    await screen.answer('/me', ana);
    const sent = await screen.answer('/portal/check-ins', null, 'POST');

    expect(sent.request.body).toMatchObject({ good: { text: 'We walked.' } });
    expect(screen.heading).toBe('Thank you, Ana');
  });
});
