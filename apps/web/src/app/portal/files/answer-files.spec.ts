import { Unsaved } from '../../shell/unsaved.ts';
import { TestBed } from '@angular/core/testing';
import { standInForTheBrowser } from '../../testing/browser-stand-in.ts';
import { anAssignment, distanceId } from '../../testing/couple-story.ts';
import { openPortal } from '../../testing/open-portal.ts';
import type { Screen } from '../../testing/screen.ts';

const at = `/portal/assignments/${distanceId}`;
const file = {
  ...{ id: '0192f0c1-0000-7000-8000-0000000000f1', kind: 'png', size: 2048, description: '' },
  ...{ addedAt: '2026-11-24T12:00:00Z', promptKey: 'when', isOwn: true },
};
const own = {
  ...{ promptKey: 'when', value: 'On the quay', visibility: 'therapist' as const },
  ...{ mayNarrow: true, revision: 1, savedAt: '2026-11-24T12:00:00Z' },
};

/** What the browser sends a file with; a test says what becomes of it. */
class LineStandIn {
  static sent: LineStandIn[] = [];
  readonly upload: { onprogress?: (event: object) => void } = {};
  readonly headers: Record<string, string> = {};
  onload?: () => void;
  onerror?: () => void;
  onabort?: () => void;
  status = 0;
  responseText = '';
  address = '';
  body: unknown;

  open(_: string, address: string): void {
    this.address = address;
  }
  setRequestHeader(name: string, value: string): void {
    this.headers[name] = value;
  }
  send(body: unknown): void {
    this.body = body;
    LineStandIn.sent.push(this);
  }
  abort(): void {
    this.onabort?.();
  }
  comes(loaded: number): void {
    this.upload.onprogress?.({ loaded, total: 100 });
  }
  answers(status: number, body: object): void {
    this.status = status;
    this.responseText = JSON.stringify(body);
    this.onload?.();
  }
}
const refused = (code: string) => ({
  ...{ type: 'about:blank', title: code, status: 422, code, detail: code },
});

async function open(answers: object[] = [own], files: object[] = []): Promise<Screen> {
  const screen = await openPortal(`/exercises/${distanceId}?step=1`);
  await screen.answer(at, anAssignment({ answers: answers as never }));
  await answerFiles(screen, files);
  return screen;
}

async function answerFiles(screen: Screen, files: object[]): Promise<void> {
  for (const request of screen.other.match(`/api${at}/files`)) request.flush({ files });
  await screen.settle();
}

async function choose(screen: Screen, ...files: File[]): Promise<LineStandIn[]> {
  const input = screen.find<HTMLInputElement>('input[type=file]');
  Object.defineProperty(input, 'files', { value: files, configurable: true });
  Object.defineProperty(input, 'value', { value: '', writable: true, configurable: true });
  input.dispatchEvent(new Event('change'));
  await screen.settle();
  return LineStandIn.sent;
}

const picture = (name = 'quay.png', size = 10) => new File([new Uint8Array(size)], name);

describe('a file beside an answer', () => {
  beforeEach(() => {
    standInForTheBrowser();
    LineStandIn.sent = [];
    vi.stubGlobal('XMLHttpRequest', LineStandIn);
  });
  afterEach(() => vi.unstubAllGlobals());

  it('is added once there is an answer, and what is taken is said beforehand', async () => {
    const screen = await open([]);

    expect(screen.all('input[type=file]')).toHaveLength(0);
    expect(screen.text).toContain('Once there is an answer, a picture or a PDF can be added');
    expect(screen.text).toContain('up to 10 MB each');
  });

  it('says how far it has come, and stands there once it has arrived', async () => {
    const screen = await open();
    const [line] = await choose(screen, picture());
    line?.comes(40);
    await screen.settle();

    expect(screen.find('.sending label').textContent).toContain('quay.png: 40 %');
    expect(line?.address).toMatch(new RegExp(`^/api${at}/answers/when/files/[0-9a-f-]{36}$`));
    expect(line?.headers['content-type']).toBe('application/octet-stream');
    expect(line?.headers['x-closeknit-actor']).toBeDefined();
    line?.answers(200, file);
    await screen.settle();
    await answerFiles(screen, [file]);

    expect(screen.all('.sending')).toHaveLength(0);
    expect(screen.find('app-own-file img').getAttribute('src')).toBe(
      `/api/portal/files/${file.id}`,
    );
    expect(screen.text).toContain('What is to be seen in it?');
  });

  it('that did not arrive is sent again under the same id', async () => {
    const screen = await open();
    const [line] = await choose(screen, picture());
    line?.onerror?.();
    await screen.settle();
    expect(screen.find('.sending [role=alert]').textContent).toContain('quay.png');

    await screen.press('Try again');

    expect(LineStandIn.sent).toHaveLength(2);
    expect(LineStandIn.sent[1]?.address).toBe(line?.address);
  });

  it('that is refused says why; one that is too large is not even sent', async () => {
    const screen = await open();
    const [line] = await choose(screen, picture());
    line?.answers(422, refused('heic-picture'));
    await screen.settle();
    expect(screen.find('.sending [role=alert]').textContent).toContain('HEIC');

    await choose(screen, picture('large.png', 10 * 1024 * 1024 + 1));

    expect(LineStandIn.sent).toHaveLength(1);
    expect(screen.text).toContain('large.png: This file is larger than 10 MB.');
  });

  it('can be cancelled, and until then closing the page asks', async () => {
    const screen = await open();
    await choose(screen, picture());
    TestBed.inject(Unsaved);
    const closing = new Event('beforeunload', { cancelable: true });
    window.dispatchEvent(closing);
    expect(closing.defaultPrevented).toBe(true);

    await screen.press('Cancel: quay.png');

    expect(screen.all('.sending')).toHaveLength(0);
  });

  it('is described, and taken away once that was confirmed', async () => {
    const screen = await open([own], [file]);
    const words = screen.labelled('What is to be seen in it?');
    words.value = 'The quay in the evening';
    words.dispatchEvent(new Event('change'));
    const described = screen.request('PUT', `/portal/files/${file.id}/description`);
    expect(described.request.body).toEqual({ description: 'The quay in the evening' });
    described.flush(null);
    await screen.settle();

    screen.find('app-own-file button').click();
    await screen.settle();
    expect(screen.text).toContain('It is deleted here, for everybody who could read it.');
    screen.find('dialog .button.main, [role=dialog] .button.main').click();
    await screen.settle();
    await screen.answer(`/portal/files/${file.id}`, null, 'DELETE');

    await answerFiles(screen, []);
    expect(screen.all('app-own-file')).toHaveLength(0);
  });

  it('of another answer, or of the other, is not mixed in', async () => {
    const others = [
      { ...file, promptKey: 'far' },
      { ...file, isOwn: false },
    ];
    const screen = await open([own], others);

    expect(screen.all('app-own-file')).toHaveLength(0);
  });
});
