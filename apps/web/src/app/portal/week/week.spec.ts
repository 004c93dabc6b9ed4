import type { Me } from '@closeknit/contracts/me';
import { aTask, aWeek, tonight } from '../../testing/couple-story.ts';
import { ana } from '../../testing/people.ts';
import { openPortal } from '../../testing/open-portal.ts';
import { timeNeeded } from './time-needed.ts';

async function openWeek(facts: Parameters<typeof aWeek>[0]) {
  const screen = await openPortal();
  await screen.answer('/portal/week', aWeek(facts));
  return screen;
}

describe('the first page of the portal', () => {
  it.each([
    ['active', null],
    ['paused', 'Your therapist has paused the joint work for now.'],
    ['separating', 'The joint work has come to its end.'],
    ['closed', 'The joint work has come to its end.'],
  ] as const)(
    'says where a couple stands that is %s, in words that tell no more',
    async (state, told) => {
      const screen = await openPortal('', { ...ana, coupleState: state } as Me);
      await screen.answer('/portal/week', aWeek());

      expect(screen.all('app-standing h2').map(({ textContent }) => textContent)).toEqual(
        told ? [told] : [],
      );
      expect(screen.text).not.toMatch(/separat/i);
    },
  );

  it('counts the things and the time in one sentence', async () => {
    const screen = await openWeek({ exercises: [aTask()], checkInDue: '2026-11-23' });

    expect(screen.heading).toBe('Two small things, when you have twenty minutes');
  });

  it('says whose part one has, and what the other does not see', async () => {
    const role = 'You ask, and listen.';
    const screen = await openWeek({ exercises: [aTask({ forYouAlone: true, role })] });

    const lines = screen.all('article .faint').map(({ textContent }) => textContent);
    expect(lines.slice(0, 2)).toEqual([
      'Your part: You ask, and listen.',
      'For you alone: Ben does not see it.',
    ]);
  });

  it('says nothing of parts, nor of being alone, where both were asked the same', async () => {
    const screen = await openWeek({ exercises: [aTask()] });

    expect(screen.find('article').textContent).not.toMatch(/Your part|For you alone/);
  });

  it('has one main button, on the first thing', async () => {
    const other = aTask({ id: '0192f0c1-0000-7000-8000-0000000000aa', begun: true });
    const screen = await openWeek({ exercises: [aTask(), other], checkInDue: '2026-11-23' });

    const main = screen.all('main .button.main');
    expect(main.map((button) => button.textContent?.trim())).toEqual([
      'Begin: Naming the distance',
    ]);
    expect(screen.text).toContain('Go on');
  });

  it('puts an agreement that waits to be signed before everything else', async () => {
    const agreementToSign = '0192f0c1-0000-7000-8000-0000000000ab';
    const screen = await openWeek({ exercises: [aTask()], agreementToSign });

    expect(screen.heading).toBe('First, something to read and sign');
    const [first] = screen.all<HTMLAnchorElement>('main .button.main');
    expect(first?.getAttribute('href')).toBe(`/portal/agreements/${agreementToSign}`);
    expect(screen.all('main .button.main')).toHaveLength(1);
  });

  it('names what else may be signed in one quiet line that counts for nothing', async () => {
    const exercises = [aTask()];
    const screen = await openWeek({ exercises, waiting: { documents: true, releases: true } });

    const links = screen.all<HTMLAnchorElement>('app-to-sign-line a');
    expect(screen.heading).toBe('One small thing, when you have twenty minutes');
    expect(screen.all('app-to-sign-line p')).toHaveLength(1);
    expect(links.map((link) => [link.textContent, link.getAttribute('href')])).toEqual([
      ['Documents to sign', '/portal/agreements'],
      ['What may leave the practice', '/portal/releases'],
    ]);
    expect(screen.all('main .button.main')).toHaveLength(1);
  });

  it('has no such line while nothing is to be signed', async () => {
    expect((await openWeek({ exercises: [aTask()] })).all('app-to-sign-line p')).toHaveLength(0);
  });

  it('does not blame for what is late', async () => {
    const screen = await openWeek({ exercises: [aTask({ overdue: true, dueOn: '2026-11-22' })] });

    expect(screen.text).toContain('It was for Sunday 22 November, and is still welcome');
    expect(screen.text).not.toMatch(/overdue|late\b|missed/i);
  });

  it('tells the next session on the own clock first, then on the therapist’s', async () => {
    const screen = await openWeek({ nextSession: tonight });

    expect(screen.text).toMatch(/Today, 18:30 your time · Video 13:30 for Mira in New York\./);
  });

  it('says so when nothing waits', async () => {
    const screen = await openWeek({});

    expect(screen.heading).toBe('Nothing waits for you right now');
    expect(screen.text).toContain('No session is booked yet.');
  });

  it('offers to try again when the page does not open', async () => {
    const screen = await openPortal();

    await screen.cutOff(screen.request('GET', '/portal/week'));
    expect(screen.text).toContain('There is no connection right now.');
    await screen.press('Try again');
    await screen.answer('/portal/week', aWeek({}));

    expect(screen.heading).toBe('Nothing waits for you right now');
  });
});

describe('the time a few things take', () => {
  it.each([
    [[1], 'five-minutes'],
    [[8, 1], 'ten-minutes'],
    [[20, 1], 'twenty-minutes'],
    [[20, 10, 1], 'half-an-hour'],
    [[45], 'three-quarters'],
    [[60, 10], 'an-hour'],
    [[60, 45], 'an-evening'],
  ])('of %j minutes is called %s', (minutes, name) => {
    expect(timeNeeded(minutes)).toBe(name);
  });
});
