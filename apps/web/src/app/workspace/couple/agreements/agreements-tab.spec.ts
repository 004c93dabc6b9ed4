import type { CoupleDocuments, Documents } from '@closeknit/contracts/agreements';
import { chooseFrom, openWorkspace } from '../../../testing/open-workspace.ts';
import { aCare, aCouple, anaId, benId, duarteId, jonas } from '../../../testing/therapist-story.ts';

const id = '0192f0c1-0000-7000-8000-0000000000e1';

const templates: Documents = {
  usual: 'no-secrets',
  templates: [
    { id: null, kind: 'no-secrets', title: 'No secrets', text: 'A', version: 1, writtenAt: null },
    { id: null, kind: 'limited-secrets', title: 'Consent', text: 'B', version: 1, writtenAt: null },
    { id, kind: 'consent', title: 'Photos', text: 'C', version: 2, writtenAt: null },
  ],
};

const nobody = { signedAt: null, typedName: null, talkFirstAt: null };
const put: CoupleDocuments = {
  agreement: 'no-secrets',
  ready: false,
  documents: [
    {
      ...{ id, kind: 'no-secrets', title: 'How I keep confidences', text: 'One.\n\nTwo.' },
      ...{ version: 1, hash: 'a'.repeat(64), putBy: 'Mira Okafor', isCurrent: true },
      putAt: '2026-11-20T15:00:00.000Z',
      partners: [
        {
          ...{ partnerId: anaId, firstName: 'Ana', ...nobody },
          ...{ signedAt: '2026-11-21T20:00:00.000Z', typedName: 'Ana Duarte' },
        },
        {
          ...{ partnerId: benId, firstName: 'Ben', ...nobody },
          talkFirstAt: '2026-11-22T20:00:00.000Z',
        },
      ],
    },
  ],
};

async function openTab(shown: CoupleDocuments, couple = aCouple()) {
  const screen = await openWorkspace(`couples/${duarteId}/agreement`);
  await screen.answer(`/couples/${duarteId}`, couple);
  await screen.answer(`/couples/${duarteId}/agreements`, shown);
  return screen;
}

describe('the agreement of a couple', () => {
  it('tells where each partner stands, and who wants to talk first', async () => {
    const screen = await openTab(put);

    expect(screen.text).toContain('No secrets: joint work can begin once both have signed.');
    const [ana, ben] = screen.all('app-signed-document li').map((each) => each.textContent);
    expect(ana).toContain('has signed');
    expect(ana).toContain('as Ana Duarte');
    expect(ben).toContain('wants to talk about it first');
    expect(screen.find('a[download]').getAttribute('href')).toBe(
      `/api/couples/${duarteId}/agreements/${id}/paper`,
    );
  });

  it('says what holds while there is none', async () => {
    const screen = await openTab({ agreement: null, ready: false, documents: [] });

    expect(screen.text).toContain('may not be used in joint work');
    expect(screen.text).toContain('Nothing has been put before them');
  });

  it('puts an agreement before them, or another document', async () => {
    const screen = await openTab(put);
    await screen.answer('/documents', templates);

    await chooseFrom(screen, 'Put something before them', 'limited-secrets');
    expect(screen.text).toContain('only once they agree to it');
    await screen.press('Put it before them both');
    const first = await screen.answer(`/couples/${duarteId}/agreements`, put, 'POST');
    await screen.answer(`/couples/${duarteId}/agreements`, put);
    await chooseFrom(screen, 'Put something before them', id);
    await screen.press('Put it before them both');
    const second = await screen.answer(`/couples/${duarteId}/agreements`, put, 'POST');

    expect(first.request.body).toEqual({ kind: 'limited-secrets' });
    expect(second.request.body).toEqual({ kind: 'consent', templateId: id });
  });

  it('is only shown to whoever covers for their therapist', async () => {
    const covered = aCare({ ...jonas, glassOpen: true, glassUntil: '2026-11-24T15:00:00.000Z' });
    const screen = await openTab(put, aCouple({ care: covered }));

    expect(screen.all('app-put-document')).toHaveLength(0);
  });
});
