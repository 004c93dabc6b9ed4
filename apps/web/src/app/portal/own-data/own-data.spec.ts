import type { OwnData } from '@closeknit/contracts/own-data';
import { anAccount } from '../../testing/account-story.ts';
import { standInForTheBrowser } from '../../testing/browser-stand-in.ts';
import { openPortal } from '../../testing/open-portal.ts';
import type { Screen } from '../../testing/screen.ts';

const data: OwnData = {
  madeAt: '2026-11-24T12:00:00Z',
  practice: 'Harbour Practice',
  account: {
    ...{ firstName: 'Ana', email: 'ana@duarte.example', zone: 'Europe/Lisbon' },
    ...{ locale: 'en', joinedAt: null },
  },
  reach: {
    ...{ noMail: false, neutral: false, senderName: '', readers: 'unsaid', days: [1, 2] },
    ...{ from: '00:00', to: '24:00', signInEmail: 'ana@duarte.example', email: null },
    ...{ pendingEmail: null, zone: 'Europe/Lisbon' },
  },
  ...{
    answers: [],
    sharedWithYou: [],
    wordsForYou: [],
    messages: [],
    toDiscuss: [],
    comments: [],
    files: [],
    questionnaires: [],
    checkIns: [],
    documents: [],
    sessions: [],
  },
};

describe('taking one’s data along', () => {
  let files: { name: string; blob: Blob }[];

  beforeEach(() => {
    files = [];
    let latest = new Blob();
    URL.createObjectURL = (blob) => {
      latest = blob as Blob;
      return 'blob:file';
    };
    URL.revokeObjectURL = () => undefined;
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
      this: HTMLAnchorElement,
    ) {
      files.push({ name: this.download, blob: latest });
    });
  });
  afterEach(() => {
    vi.restoreAllMocks();
  });

  const open = async (): Promise<Screen> => {
    standInForTheBrowser();
    const screen = await openPortal('/own-data');
    await screen.answer('/account', anAccount());
    return screen;
  };
  const button = (screen: Screen, words: string) => {
    const found = screen.all('button').find(({ textContent }) => textContent?.includes(words));
    found?.click();
    return screen.settle();
  };

  it('says what is in the file, and that reading what was shared cannot be undone', async () => {
    const screen = await open();

    expect(screen.heading).toBe('Take my data with me');
    expect(screen.text).toContain('Ben can no longer take it back');
    expect(screen.text).toContain('Nothing else of Ben’s');
  });

  it('asks who is there, and then goes on by itself', async () => {
    const screen = await open();

    await button(screen, 'JSON');
    const refusal = { status: 403, code: 'confirm-first' };
    await screen.refuse(screen.request('GET', '/portal/own-data'), refusal);
    await screen.type('Password', 'our own small harbour');
    screen.find<HTMLButtonElement>('dialog button.main').click();
    await screen.settle();
    await screen.answer('/account/confirm', null, 'POST');
    await screen.answer('/portal/own-data', data);

    expect(files.map(({ name }) => name)).toEqual(['my-data.json']);
    expect(screen.find('[role=status].soft').textContent).toContain('downloads');
  });

  it('tells why a paper does not come', async () => {
    const screen = await open();

    await button(screen, 'PDF');
    const problem = { type: 'x', title: 'x', status: 429, code: 'too-many', detail: 'x' };
    const body = new Blob([JSON.stringify(problem)]);
    screen.request('GET', '/portal/own-data/paper').flush(body, { status: 429, statusText: 'x' });
    await vi.waitFor(async () => {
      await screen.settle();
      expect(screen.find('.sheet [role=alert]').textContent?.trim()).not.toBe('');
    });

    expect(files).toEqual([]);
  });
});
