import type { Keys } from '@closeknit/contracts/keys';
import { vi } from 'vitest';
import { openWorkspace } from '../../../testing/open-workspace.ts';

const first: Keys = { version: 1, since: '2026-03-02T10:00:00Z', change: null };
const begun: Keys = {
  version: 2,
  since: '2026-11-24T10:00:00Z',
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
