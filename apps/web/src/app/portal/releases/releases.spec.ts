import type { OwnReleases } from '@closeknit/contracts/releases';
import { standInForTheBrowser } from '../../testing/browser-stand-in.ts';
import { openPortal } from '../../testing/open-portal.ts';
import type { Screen } from '../../testing/screen.ts';

const id = '0192f0c1-0000-7000-8000-0000000000f7';
type Own = OwnReleases['releases'][number];

const aRelease = (facts: Partial<Own> = {}): Own => ({
  ...{ id, parts: ['sessions', 'notes'], recipient: 'Dr. Lindqvist', purpose: 'Going on there' },
  ...{ askedAt: '2026-11-24T12:00:00Z', expiresAt: '2027-01-01T00:00:00Z', disclosures: [] },
  ...{ standing: 'open', answer: 'open', typedName: '', answeredAt: null },
  ...facts,
});

async function open(release: Own): Promise<Screen> {
  standInForTheBrowser();
  const screen = await openPortal('/releases');
  await screen.answer('/portal/releases', { releases: [release] });
  return screen;
}

describe('what may leave the practice', () => {
  it('says what would go to whom and until when, and is agreed to by name', async () => {
    const screen = await open(aRelease());
    for (const said of [
      'For Dr. Lindqvist',
      'Going on there',
      '31 December',
      'The notes Mira has signed',
    ]) {
      expect(screen.text).toContain(said);
    }

    await screen.type('Your name', 'Ana Duarte');
    await screen.press('I agree to this');
    const sent = await screen.answer(`/portal/releases/${id}/signature`, null, 'POST');

    expect(sent.request.body).toEqual({ typedName: 'Ana Duarte' });
    screen.request('GET', '/portal/releases');
  });

  it('asks for a name before it is agreed to', async () => {
    const screen = await open(aRelease());

    await screen.press('I agree to this');

    screen.other.expectNone({ method: 'POST' });
    expect(screen.labelled('Your name').getAttribute('aria-invalid')).toBe('true');
  });

  it('can be turned down', async () => {
    const screen = await open(aRelease());

    await screen.press('I do not agree');
    await screen.answer(`/portal/releases/${id}/decline`, null, 'POST');
    const declined = aRelease({ answer: 'declined', standing: 'not-released' });
    await screen.answer('/portal/releases', { releases: [declined] });

    expect(screen.text).toContain('Not released.');
    expect(screen.all('form')).toEqual([]);
  });

  it('tells what has left, and lets go on no further', async () => {
    const handed = { id, madeAt: '2026-11-25T12:00:00Z', madeBy: 'Mira Okafor', format: 'paper' };
    const signed = { answer: 'signed', typedName: 'Ana D.', answeredAt: '2026-11-24T13:00:00Z' };
    const screen = await open(
      aRelease({ ...signed, standing: 'released', disclosures: [handed] } as Partial<Own>),
    );
    expect(screen.text).toContain('Mira Okafor made a file of it on');

    await screen.press('Take my agreement back');
    screen.find<HTMLButtonElement>('dialog button.main').click();
    await screen.settle();
    await screen.answer(`/portal/releases/${id}/revoke`, null, 'POST');

    screen.request('GET', '/portal/releases');
  });
});
