import { someAnswers } from '../../testing/couple-story.ts';
import { openPortal } from '../../testing/open-portal.ts';
import { chooseFrom } from '../../testing/open-workspace.ts';

async function openPrivacy() {
  const screen = await openPortal('/privacy');
  await screen.answer('/portal/privacy', someAnswers);
  return screen;
}

describe('the privacy page', () => {
  it('puts each own answer under who may read it', async () => {
    const screen = await openPrivacy();

    const [onlyMe, therapist] = screen.all('section.sheet');
    expect(onlyMe?.textContent).toContain('When did you last feel close?');
    expect(therapist?.textContent).toContain('Nothing of yours at the moment.');
  });

  it('changes the own clock', async () => {
    const screen = await openPrivacy();

    await chooseFrom(screen, 'Time zone', 'Europe/Berlin');
    await screen.press('Use this time zone');
    const sent = await screen.answer('/me/zone', null, 'PUT');

    expect(sent.request.body).toEqual({ zone: 'Europe/Berlin' });
    expect(screen.text).toContain('All times are now shown on this clock.');
  });
});
