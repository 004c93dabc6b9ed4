import { type HttpTestingController } from '@angular/common/http/testing';
import { createEnvironmentInjector, EnvironmentInjector } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { forgetUnsent } from '../../../shell/offline/forget-unsent.ts';
import { standInForTheDatabase } from '../../../testing/database-stand-in.ts';
import { prepare } from '../../../testing/open-page.ts';
import NotFound from '../../../shell/not-found/not-found.ts';
import { ana } from '../../../testing/people.ts';
import { UnsentStore, type Waiting } from './unsent-store.ts';

const path = '/portal/assignments/7/answers/when';
const anas = btoa('a'.repeat(32));
const bens = btoa('b'.repeat(32));
const words = (value: string): Waiting => ({
  answer: { value, visibility: 'private', revision: 2 },
  unheard: [],
});

let kept: ReturnType<typeof standInForTheDatabase>;
let other: HttpTestingController;

/** Another window of the browser, with a store of its own. */
function aWindow(): UnsentStore {
  const around = TestBed.inject(EnvironmentInjector);
  return createEnvironmentInjector([UnsentStore], around).get(UnsentStore);
}

/** The other side gives a key to whoever asks for one next. */
async function giveKey(key = anas): Promise<void> {
  await vi.waitFor(() => other.expectOne('/api/portal/unsent-key').flush({ key }));
}

async function aWindowWithKey(key = anas): Promise<UnsentStore> {
  const store = aWindow();
  const ready = store.prepare();
  await giveKey(key);
  await ready;
  return store;
}

const keptRows = (count: number) => vi.waitFor(() => expect(kept.rows).toHaveLength(count));

async function leftFor(key: string) {
  const left = aWindow().leftBehind();
  await giveKey(key);
  return left;
}

beforeEach(async () => {
  kept = standInForTheDatabase();
  other = await prepare({ page: NotFound, as: ana });
});
afterEach(() => vi.unstubAllGlobals());

describe('words that wait in the browser', () => {
  it('are found by the next window of who wrote them', async () => {
    (await aWindowWithKey()).keep(path, words('In June.'));
    await keptRows(1);

    expect(await leftFor(anas)).toEqual([{ path, ...words('In June.') }]);
  });

  it('lie there sealed: neither words, nor place, nor person can be read', async () => {
    (await aWindowWithKey()).keep(path, words('In June.'));
    await keptRows(1);

    const [row] = kept.rows as { name: string; sealed: ArrayBuffer }[];
    const text = String.fromCharCode(...new Uint8Array(row!.sealed));
    expect(`${row!.name} ${text}`).not.toMatch(/June|assignments|when|private/);
    expect(JSON.stringify(row)).not.toContain(ana.id);
  });

  it('are nothing to the other partner on the same device', async () => {
    (await aWindowWithKey()).keep(path, words('In June.'));
    await keptRows(1);

    expect(await leftFor(bens)).toEqual([]);
    expect(kept.rows).toHaveLength(1);
  });

  it('are the last ones said at a place, and none once they have been sent', async () => {
    const store = await aWindowWithKey();
    store.keep(path, words('In'));
    store.keep(path, words('In June'));
    await keptRows(1);
    store.keep(path, words('In June.'));
    await vi.waitFor(async () =>
      expect(await leftFor(anas)).toEqual([{ path, ...words('In June.') }]),
    );

    store.keep(path, undefined);
    await keptRows(0);
  });

  it('are left alone while the window that sends them is open', async () => {
    const held: { name: string }[] = [];
    const request = (name: string) => void held.push({ name });
    vi.stubGlobal('navigator', { locks: { request, query: async () => ({ held }) } });
    (await aWindowWithKey()).keep(path, words('In June.'));
    await keptRows(1);

    expect(await aWindow().leftBehind()).toEqual([]);
    held.length = 0;
    expect(await leftFor(anas)).toHaveLength(1);
  });

  it('are not kept without a key, and are asked about again the next time', async () => {
    const store = aWindow();
    store.keep(path, words('In June.'));
    await vi.waitFor(() =>
      other.expectOne('/api/portal/unsent-key').error(new ProgressEvent('error')),
    );
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(kept.rows).toEqual([]);

    store.keep(path, words('In June.'));
    await giveKey();
    await keptRows(1);
  });

  it('are not kept by a browser that cannot', async () => {
    vi.unstubAllGlobals();
    const store = aWindow();
    store.keep(path, words('In June.'));
    await store.prepare();

    expect(await store.leftBehind()).toEqual([]);
    other.expectNone('/api/portal/unsent-key');
  });
});

describe('a browser that is emptied', () => {
  it('holds nothing more, whoever has it open, and may hold words again later', async () => {
    const store = await aWindowWithKey();
    store.keep(path, words('In June.'));
    await keptRows(1);

    forgetUnsent(window);
    await keptRows(0);
    store.keep(path, words('In July.'));

    await keptRows(1);
  });

  it('holds nothing that is said after somebody has left for good', async () => {
    const store = await aWindowWithKey();
    store.shut();
    forgetUnsent(window);
    store.keep(path, words('In July.'));
    await new Promise((resolve) => setTimeout(resolve, 50));

    expect(kept.rows).toEqual([]);
  });

  it('holds nothing of what was on its way in', async () => {
    const store = await aWindowWithKey();
    store.keep(path, words('In June.'));
    forgetUnsent(window);
    await new Promise((resolve) => setTimeout(resolve, 50));

    expect(kept.rows).toEqual([]);
  });

  it('holds nothing of what waited for a key', async () => {
    const store = aWindow();
    store.keep(path, words('In June.'));
    forgetUnsent(window);
    await giveKey();
    await new Promise((resolve) => setTimeout(resolve, 50));

    expect(kept.rows).toEqual([]);
  });
});
