import { setTimeout as wait } from 'node:timers/promises';
import { Room } from './room.ts';

describe('a room', () => {
  it('never holds more than it has space for, and lets everybody in in the end', async () => {
    const room = new Room(10);
    let inside = 0;
    let most = 0;
    const visit = (size: number) =>
      room.with(size, async () => {
        most = Math.max(most, (inside += size));
        await wait(1);
        inside -= size;
      });

    await Promise.all([7, 7, 1, 10, 3, 3, 4, 2].map(visit));

    expect([inside, most]).toEqual([0, 10]);
  });

  it('is not taken for ever by work that failed', async () => {
    const room = new Room(1);

    await expect(room.with(1, () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');

    expect(await room.with(1, async () => 'in')).toBe('in');
  });
});
