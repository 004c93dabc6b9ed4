import type { OwnDocuments } from '@closeknit/contracts/agreements';
import { openPortal } from '../../testing/open-portal.ts';

const id = '0192f0c1-0000-7000-8000-0000000000a1';
const hash = 'a'.repeat(64);

type Own = OwnDocuments['documents'][number];

const aDocument = (facts: Partial<Own> = {}): Own => ({
  id,
  kind: 'no-secrets',
  title: 'How I keep confidences',
  text: 'What you tell me alone.\n\nAnd what I do with it.',
  version: 1,
  hash,
  putAt: '2026-11-20T10:00:00.000Z',
  isCurrent: true,
  signedAt: null,
  typedName: null,
  talkFirstAt: null,
  ...facts,
});

const own = (...documents: Own[]): OwnDocuments => ({
  beside: 'no-secrets',
  toSign: null,
  documents,
});
const signed = { signedAt: '2026-11-21T20:00:00.000Z', typedName: 'Ana Duarte' };

async function openAgreement(...documents: Own[]) {
  const screen = await openPortal(`/agreements/${id}`);
  await screen.answer('/portal/agreements', own(...documents));
  return screen;
}

describe('the page of an agreement', () => {
  it('says what it means in three sentences, then the whole text', async () => {
    const screen = await openAgreement(aDocument());

    expect(screen.heading).toBe('How I keep confidences');
    expect(screen.all('.means li')).toHaveLength(3);
    expect(screen.all('.letter').map((each) => each.textContent)).toEqual([
      'What you tell me alone.',
      'And what I do with it.',
    ]);
  });

  it('is signed by typing a name, under the words that were read', async () => {
    const screen = await openAgreement(aDocument());

    await screen.type('Your full name', 'Ana Duarte');
    await screen.press('Sign');
    const sent = await screen.answer(`/portal/agreements/${id}/signature`, null, 'POST');
    await screen.answer('/portal/agreements', own(aDocument(signed)));

    expect(sent.request.body).toEqual({ typedName: 'Ana Duarte', hash });
    expect(screen.text).toContain('Signed as Ana Duarte, 21 November');
    expect(screen.text).toContain('Thank you. It is signed.');
    expect(screen.find('a[download]').getAttribute('href')).toBe(
      `/api/portal/agreements/${id}/paper`,
    );
  });

  it('is not signed without a name', async () => {
    const screen = await openAgreement(aDocument());

    await screen.press('Sign');

    expect(screen.text).toContain('Please fill this in.');
    screen.other.expectNone(`/api/portal/agreements/${id}/signature`);
  });

  it('can be talked about first', async () => {
    const screen = await openAgreement(aDocument());

    await screen.press('I want to talk about it first');
    await screen.answer(`/portal/agreements/${id}/talk-first`, null, 'POST');
    const talkFirstAt = '2026-11-24T12:00:00.000Z';
    await screen.answer('/portal/agreements', own(aDocument({ talkFirstAt })));

    expect(screen.text).toContain('knows that you want to talk about it first');
    expect(screen.text).not.toContain('I want to talk about it first');
  });

  it('cannot be signed once something newer has taken its place', async () => {
    const screen = await openAgreement(aDocument({ isCurrent: false }));

    expect(screen.all('form')).toHaveLength(0);
    expect(screen.text).toContain('Something newer has taken the place of this.');
  });
});

describe('the page of what was signed', () => {
  it('tells each by how it stands', async () => {
    const screen = await openPortal('/agreements');
    const old = aDocument({ id: `${id.slice(0, -1)}2`, isCurrent: false, ...signed });
    await screen.answer('/portal/agreements', own(aDocument(), old));

    const [waiting, replaced] = screen.all('li').map((each) => each.textContent);
    expect(waiting).toContain('to be signed');
    expect(waiting).not.toContain('PDF');
    expect(replaced).toContain('no longer in use');
    expect(replaced).toContain('Take it with you as PDF');
  });

  it('says so when there is nothing yet', async () => {
    const screen = await openPortal('/agreements');
    await screen.answer('/portal/agreements', own());

    expect(screen.text).toContain('Nothing has been put before you yet.');
  });
});

describe('beside the sentence of a check-in', () => {
  const besideNote = async () => {
    const screen = await openPortal('/check-ins/2026-11-23');
    await screen.type('One good thing, if you like', 'We walked.');
    await screen.answer('/portal/agreements', own());
    return screen;
  };

  it('stands what may come of it, unless nobody else reads it', async () => {
    const screen = await besideNote();
    expect(screen.find('app-beside').textContent).toContain('may bring it into your work together');

    await screen.choose('Only me');

    expect(screen.find('app-beside').textContent).toBe('');
  });
});
