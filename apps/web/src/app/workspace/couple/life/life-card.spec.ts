import type { CoupleLife } from '@closeknit/contracts/life';
import { aLife } from '../../../testing/life-story.ts';
import { openWorkspace } from '../../../testing/open-workspace.ts';
import { aCouple, duarteId } from '../../../testing/therapist-story.ts';

const path = `/couples/${duarteId}`;

async function openLife(facts: Partial<CoupleLife> = {}, state: CoupleLife['state'] = 'active') {
  const screen = await openWorkspace(`couples/${duarteId}/partners`);
  await screen.answer(path, aCouple({ state }));
  await screen.answer(`${path}/appointments`, { zone: 'America/New_York', appointments: [] });
  await screen.answer(`${path}/life`, aLife({ state, ...facts }));
  return screen;
}

describe('the life of a couple', () => {
  it('says where they stand, and offers what may come next', async () => {
    const screen = await openLife();

    const card = screen.find('app-life-card');
    expect(card.textContent).toContain('since 3 September');
    expect([...card.querySelectorAll('.actions button')].map((each) => each.textContent)).toEqual([
      'Pause',
      'They separate',
    ]);
  });

  it('names what a separation brings about, with the sessions, before anything is sent', async () => {
    const screen = await openLife();

    await screen.press('They separate');

    const dialog = screen.find('dialog').textContent ?? '';
    expect(dialog).toContain('This session is cancelled:');
    expect(dialog).toContain('Tuesday 1 December, 10:00');
    expect(dialog).toContain('who goes on with whom?');
    expect(dialog).toContain('This cannot be taken back.');
  });

  it('separates only once the word is typed', async () => {
    const screen = await openLife();
    await screen.press('They separate');

    await screen.press('Separate now');
    expect(screen.text).toContain('Please type “separate”.');
    screen.other.expectNone({ method: 'POST' });

    await screen.type('Type “separate”', ' Separate ');
    await screen.type('Why', 'They told me together.');
    await screen.press('Separate now');
    const taken = aLife({ state: 'separating', next: [], comingSessions: [] });
    const sent = await screen.answer(`${path}/steps`, taken, 'POST');

    expect(sent.request.body).toEqual({
      ...{ step: 'separate', reason: 'They told me together.', ending: null },
    });
    expect(screen.all('dialog')).toEqual([]);
    screen.request('GET', `${path}/life`);
  });

  it('asks how the work ended where it is closed, and takes no answer for one', async () => {
    const screen = await openLife({ next: [{ step: 'close', to: 'closed', brings: [] }] });
    await screen.press('Close');
    expect(screen.find('dialog').textContent).toContain('Neither partner ever sees it.');

    await screen.choose('Broken off by one or both');
    screen.find<HTMLButtonElement>('dialog button.main').click();
    await screen.settle();
    const taken = aLife({ state: 'closed', next: [] });
    const sent = await screen.answer(`${path}/steps`, taken, 'POST');

    expect(sent.request.body).toEqual({ step: 'close', reason: '', ending: 'broken-off' });
  });

  it('stays open with the reason when the step is refused', async () => {
    const screen = await openLife();
    await screen.press('Pause');
    screen.find<HTMLButtonElement>('dialog button.main').click();
    await screen.settle();

    const refusal = { status: 409, code: 'not-now' };
    await screen.refuse(screen.request('POST', `${path}/steps`), refusal);

    expect(screen.find('dialog').textContent).toContain('The couple stands elsewhere by now');
  });

  it('takes the ways of beginning something from the page while the work rests', async () => {
    const screen = await openLife({ next: [] }, 'paused');

    expect(screen.text).toContain('The joint work rests.');
    expect(screen.text).not.toContain('Assign an exercise');
    expect(screen.text).not.toContain('Book a session');
  });

  it('tells of episodes once there are several, and of no reason to who may not read it', async () => {
    const screen = await openLife({
      taken: null,
      episodes: [
        {
          number: 1,
          beganAt: '2026-01-03T15:00:00Z',
          endedAt: '2026-06-01T15:00:00Z',
          endedBy: 'separation',
        },
        { number: 2, beganAt: '2026-09-03T15:00:00Z', endedAt: null, endedBy: null },
      ],
    });

    expect(screen.text).toContain('ended by a separation');
    expect(screen.text).toContain('Episode 2: since 3 September');
    expect(screen.all('app-life-card details')).toEqual([]);
  });
});
