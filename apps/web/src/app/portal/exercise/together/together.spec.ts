import { anAssignment, distanceId, prompts } from '../../../testing/couple-story.ts';
import { openPortal } from '../../../testing/open-portal.ts';
import { KeptTimes } from './kept-time.ts';
import { TestBed } from '@angular/core/testing';

const noon = Date.parse('2026-11-24T12:00:00Z');
const minute = 60_000;

async function openTogether(mode: 'together' | 'turns' | 'alone', minutes = 10) {
  const screen = await openPortal(`/exercises/${distanceId}`);
  const exercise = { title: 'Ten minutes', mode, minutes, invitation: 'Sit down.', prompts };
  await screen.answer(`/portal/assignments/${distanceId}`, anAssignment({ exercise }));
  await screen.settle();
  return screen;
}

function began(ago: number, turns: 1 | 2 = 2) {
  const time = { startedAt: noon - ago, pausedAt: null, paused: 0, turn: 5 * minute, turns };
  sessionStorage.setItem(`closeknit-time ${distanceId}`, JSON.stringify({ ...time, begins: 'me' }));
}

describe('time for the two of them', () => {
  beforeEach(async () => {
    sessionStorage.clear();
    await import('./together.ts');
  });

  it('is offered for what is done together, and not for what is done alone', async () => {
    const alone = await openTogether('alone');
    expect(alone.text).not.toContain('Phones away');
    TestBed.resetTestingModule();

    const together = await openTogether('together', 20);

    expect(together.text).toContain('Phones away for 20 minutes.');
  });

  it('gives each half of the time, and says who speaks', async () => {
    const screen = await openTogether('turns');
    expect(screen.text).toContain('5 minutes each');

    await screen.press('Begin with Ana');

    expect(screen.find('[role=timer]').textContent).toBe('5:00');
    expect(screen.find('[aria-live=polite].now').textContent).toBe('Ana speaks, Ben listens.');
  });

  it('lets the other begin, and hands the word on', async () => {
    const screen = await openTogether('turns');

    await screen.choose('Ben');
    await screen.press('Begin with Ben');
    await screen.press('Ana speaks now');

    expect(screen.find('.now').textContent).toBe('Ana speaks, Ben listens.');
  });

  it('goes on where it was when the page is opened anew', async () => {
    began(7 * minute);
    const screen = await openTogether('turns');

    expect(screen.find('[role=timer]').textContent).toBe('3:00');
    expect(screen.find('.now').textContent).toBe('Ben speaks, Ana listens.');
  });

  it('is over, and says so, though the screen was locked the whole time', async () => {
    began(300 * minute);
    const screen = await openTogether('turns');

    expect(screen.text).toContain('The time is over.');
    await screen.press('Put the clock away');
    expect(screen.text).toContain('Begin with Ana');
  });

  it('pauses, and keeps nothing once it is ended', async () => {
    began(minute);
    const screen = await openTogether('turns');

    await screen.press('Pause');
    expect(screen.find('.now').textContent).toBe('Paused.');
    await screen.press('Go on');
    await screen.press('End it here');

    expect(TestBed.inject(KeptTimes).of(distanceId)).toBeUndefined();
  });
});
