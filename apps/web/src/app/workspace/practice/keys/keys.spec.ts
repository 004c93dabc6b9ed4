import type { Keys } from '@closeknit/contracts/keys';
import { vi } from 'vitest';
import { anAccount } from '../../../testing/account-story.ts';
import { openWorkspace } from '../../../testing/open-workspace.ts';

const first: Keys = {
  version: 1,
  since: '2026-03-02T10:00:00Z',
  destroyedAt: null,
  change: null,
};
const begun: Keys = {
  version: 2,
  since: '2026-11-24T10:00:00Z',
  destroyedAt: null,
  change: { startedAt: '2026-11-24T10:00:00Z', finishedAt: null, done: 0, total: null },
};
const halfway: Keys = { ...begun, change: { ...begun.change!, done: 500, total: 1200 } };
const finished: Keys = {
  ...begun,
  change: { ...begun.change!, done: 1200, total: 1200, finishedAt: '2026-11-24T10:01:00Z' },
};

async function open(keys: Keys) {
  const screen = await openWorkspace('practice/keys');
  await screen.answer('/keys', keys);
  return screen;
}

describe('the end of a practice', () => {
  async function wish() {
    const screen = await open(first);
    await screen.press('Make everything unreadable');
    await screen.answer('/account', anAccount());
    return screen;
  }

  it('says what goes and what stays, and takes the name before anything is destroyed', async () => {
    const screen = await wish();

    expect(screen.find('dialog').textContent).toContain('This goes, for everybody and for good');
    expect(screen.find('dialog').textContent).toContain('Names, addresses, sessions');
    await screen.press('Destroy the key');
    screen.other.expectNone('/api/practice/erasure');
    await screen.type('Type “Harbour Practice”', 'harbour practice');
    await screen.press('Destroy the key');
    const sent = await screen.answer('/practice/erasure', null, 'POST');
    await screen.answer('/keys', { ...first, destroyedAt: '2026-11-24T15:00:00Z' });

    expect(sent.request.body).toEqual({ typedName: 'harbour practice' });
    expect(screen.text).toContain('Everything written here was made unreadable on 24 November');
    expect(screen.text).not.toContain('Use a new key');
    expect(screen.all('dialog')).toHaveLength(0);
  });

  it('waits until every record is closed, and says so', async () => {
    const screen = await wish();

    await screen.type('Type “Harbour Practice”', 'Harbour Practice');
    await screen.press('Destroy the key');
    const refusal = { status: 409, code: 'couples-open' };
    await screen.refuse(screen.request('POST', '/practice/erasure'), refusal);

    expect(screen.find('dialog').textContent).toContain('couples whose record is open');
  });
});

describe('the key of a practice', () => {
  it('is as old as it says, and can be changed', async () => {
    const screen = await open(first);

    await screen.press('Use a new key');
    await screen.answer('/keys/changes', begun, 'POST');

    expect(screen.text).toContain('Counting');
    expect(screen.text).not.toContain('Use a new key');
  });

  it('tells how far a change has come, and looks again until it is done', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const screen = await open(halfway);

    expect(screen.text).toContain('500 of 1,200');
    expect(screen.find('progress').getAttribute('value')).toBe('500');
    vi.advanceTimersByTime(2000);
    vi.useRealTimers();
    await screen.settle();
    await screen.answer('/keys', finished);

    expect(screen.text).toContain('Everything is sealed with the new key');
    expect(screen.all('progress')).toEqual([]);
  });

  it('says why it was not changed', async () => {
    const screen = await open(first);

    await screen.press('Use a new key');
    await screen.refuse(screen.request('POST', '/keys/changes'), { status: 410, code: 'erased' });

    expect(screen.text).toContain('erased');
  });
});
