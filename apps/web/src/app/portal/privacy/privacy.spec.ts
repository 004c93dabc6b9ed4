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

  it('tells who opened the own record, as what, and when', async () => {
    const screen = await openPrivacy();
    const read = { what: ['trends:read'], day: '2026-11-24', at: '2026-11-24T10:00:00.000Z' };
    await screen.answer('/portal/record-openings', {
      zone: 'Europe/Lisbon',
      openings: [
        { ...read, name: 'Otto', role: 'owner', isTherapist: false, isUnderGlass: true },
        { ...read, name: 'Mira Okafor', role: 'owner', isTherapist: true, isUnderGlass: false },
      ],
    });

    const [otto, mira] = screen.all('app-record-openings li').map((line) => line.textContent);
    expect(otto).toContain('Otto, who runs the practice');
    expect(otto).toContain('Tuesday 24 November');
    expect(otto).toContain('Opened with a reason, for an hour');
    expect(mira).toContain('Mira Okafor, your therapist');
    expect(mira).not.toContain('reason');
  });

  it('says so when nobody has opened it', async () => {
    const screen = await openPrivacy();
    await screen.answer('/portal/record-openings', { zone: 'Europe/Lisbon', openings: [] });
    expect(screen.text).toContain('Nobody has opened it yet.');
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
