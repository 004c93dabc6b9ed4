import { standInForTheBrowser } from '../../testing/browser-stand-in.ts';
import { anAnswer, anAssignment, aWeek, distanceId, prompts } from '../../testing/couple-story.ts';
import { openPortal } from '../../testing/open-portal.ts';
import type { Screen } from '../../testing/screen.ts';

beforeEach(standInForTheBrowser);

const at = `/portal/assignments/${distanceId}`;
const offerId = '0192f0c1-0000-7000-8000-0000000000f1';

describe('having answered as the wrong person', () => {
  it.each([
    ['Clear them', 'clear', 'Cleared. You can begin anew.'],
    ['Hand them over to Ben', 'hand-over', 'Handed over. They wait for Ben.'],
  ])('%s', async (button, route, told) => {
    const screen = await openPortal(`/exercises/${distanceId}`);
    await screen.answer(at, anAssignment({ done: true, answers: [anAnswer()] }));

    await screen.press('I answered as the wrong person');
    expect(screen.find('dialog').textContent).toContain('They stand here as Ana’s.');
    await screen.press(button);
    await screen.answer(`${at}/${route}`, null, 'POST');
    await screen.answer(at, anAssignment({}));

    expect(screen.find('main [role=status]').textContent).toContain(told);
    expect(screen.heading).toBe('Naming the distance');
  });
});

async function openOffers(own: string | null): Promise<Screen> {
  const screen = await openPortal('/offers');
  const answers = [{ prompt: prompts[0]!, value: 'By the sea.', own }];
  const offer = { id: offerId, title: 'Naming the distance', answers };
  const writtenAt = '2026-11-23T22:04:00Z';
  await screen.answer('/portal/offers', { offers: [{ ...offer, writtenAt }] });
  return screen;
}

describe('words that wait', () => {
  it('are announced on the first page by their day alone', async () => {
    const screen = await openPortal();
    await screen.answer('/portal/week', aWeek({ wordsFrom: ['2026-11-23T22:04:00Z'] }));

    expect(screen.text).toContain('Words from 23 November wait for you');
  });

  it('are not mentioned where there are none', async () => {
    const screen = await openPortal();
    await screen.answer('/portal/week', aWeek());

    expect(screen.text).not.toContain('Words from');
  });

  it('are taken as one’s own', async () => {
    const screen = await openOffers(null);

    expect(screen.text).toContain('By the sea.');
    await screen.press('Take as mine');
    const sent = await screen.answer(`/portal/offers/${offerId}/take`, null, 'POST');
    await screen.answer('/portal/offers', { offers: [] });

    expect(sent.request.body).toEqual({ own: 'keep' });
    expect(screen.heading).toBe('No words wait for you');
  });

  it('stand beside what one wrote oneself, and replace it only when told to', async () => {
    const screen = await openOffers('In the car.');

    expect(screen.text).toContain('What you wrote yourself');
    expect(screen.text).toContain('In the car.');
    await screen.press('Put these in place of mine');

    const sent = screen.request('POST', `/portal/offers/${offerId}/take`);
    expect(sent.request.body).toEqual({ own: 'replace' });
  });

  it('are let go once that has been asked', async () => {
    const screen = await openOffers(null);

    await screen.press('Let go');
    screen.other.expectNone(`/api/portal/offers/${offerId}`);
    const [confirm] = screen.all('dialog .button.main');
    confirm?.click();
    await screen.settle();
    await screen.answer(`/portal/offers/${offerId}`, null, 'DELETE');
    await screen.answer('/portal/offers', { offers: [] });

    expect(screen.all('dialog')).toHaveLength(0);
  });
});
