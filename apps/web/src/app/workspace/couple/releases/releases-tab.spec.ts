import type { Releases } from '@closeknit/contracts/releases';
import { openWorkspace } from '../../../testing/open-workspace.ts';
import { mira } from '../../../testing/people.ts';
import type { Screen } from '../../../testing/screen.ts';
import { aCouple, anaId, benId, duarteId } from '../../../testing/therapist-story.ts';

const id = '0192f0c1-0000-7000-8000-0000000000f7';
const path = `/couples/${duarteId}/releases`;
type Release = Releases['releases'][number];

const signature = { answer: 'signed', answeredAt: '2026-11-24T13:00:00Z' } as const;
const aRelease = (facts: Partial<Release> = {}): Release => ({
  ...{ id, parts: ['sessions'], recipient: 'Dr. Lindqvist', purpose: 'Going on there' },
  ...{ askedAt: '2026-11-24T12:00:00Z', expiresAt: '2027-01-01T05:00:00Z', disclosures: [] },
  ...{ standing: 'to-decide', decision: 'open' },
  partners: [
    { partnerId: anaId, firstName: 'Ana', typedName: 'Ana Duarte', ...signature },
    { partnerId: benId, firstName: 'Ben', typedName: 'B. Duarte', ...signature },
  ],
  ...facts,
});

async function open(...releases: Release[]): Promise<Screen> {
  const screen = await openWorkspace(`couples/${duarteId}/releases`);
  await screen.answer(`/couples/${duarteId}`, aCouple());
  await screen.answer(path, { zone: mira.zone, releases });
  return screen;
}

describe('releases of a joint record', () => {
  it('are asked for with what, to whom, what for and until when', async () => {
    const screen = await open();
    await screen.press('Ask for a release');

    await screen.choose('Dates of past sessions');
    await screen.type('Who gets it', 'Dr. Lindqvist');
    await screen.type('What for', 'Going on there');
    await screen.type('Until the end of', '2026-12-31');
    await screen.press('Put before both');
    const sent = screen.request('POST', path);

    expect(sent.request.body).toEqual({
      ...{ parts: ['sessions'], recipient: 'Dr. Lindqvist', purpose: 'Going on there' },
      lastDay: '2026-12-31',
    });
  });

  it('wait for the therapist once both have signed', async () => {
    const screen = await open(aRelease());
    expect(screen.text).toContain('Ben signed as B. Duarte');

    await screen.press('Agree to the release');
    const sent = screen.request('POST', `${path}/${id}/decision`);

    expect(sent.request.body).toEqual({ act: 'grant' });
  });

  it('offer no file while they are not released', async () => {
    const screen = await open(aRelease({ standing: 'not-released', decision: 'granted' }));

    expect(screen.text).not.toContain('Make the paper');
  });

  it('tell every file that was made', async () => {
    const made = { id, madeAt: '2026-11-25T12:00:00Z', madeBy: 'Mira Okafor', format: 'paper' };
    const released = { standing: 'released', decision: 'granted', disclosures: [made] };
    const screen = await open(aRelease(released as Partial<Release>));

    expect(screen.text).toContain('PDF, made by Mira Okafor');
    expect(screen.text).toContain('Make the paper (PDF)');
  });
});
