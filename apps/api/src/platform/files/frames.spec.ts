import { randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { FRAME, Opening, Sealing } from './frames.ts';

const seal = { key: randomBytes(32), name: 'one' };
const sealed = (bytes: Buffer, by = seal) => buffer(Readable.from([bytes]).pipe(new Sealing(by)));
const opened = (bytes: Buffer, by = seal) => {
  const opening = new Opening(by);
  return buffer(Readable.from([bytes]).pipe(opening));
};

describe('a sealed file', () => {
  it.each([0, 1, FRAME - 1, FRAME, FRAME + 1, 3 * FRAME + 17])(
    'of %i bytes opens as it was',
    async (length) => {
      const bytes = randomBytes(length);
      expect(await opened(await sealed(bytes))).toEqual(bytes);
    },
  );

  it('opens with its own key and under its own name only', async () => {
    const file = await sealed(Buffer.from('a canary'));

    expect(file.toString('latin1')).not.toContain('canary');
    await expect(opened(file, { ...seal, key: randomBytes(32) })).rejects.toThrow();
    await expect(opened(file, { ...seal, name: 'other' })).rejects.toThrow();
  });

  it('does not open cut off, changed, or in another order', async () => {
    const file = await sealed(randomBytes(3 * FRAME));
    const whole = FRAME + 16;
    const changed = Buffer.from(file);
    changed[5] = (changed[5] as number) ^ 1;
    const turned = Buffer.concat([file.subarray(whole, 2 * whole), file.subarray(0, whole)]);

    for (const wrong of [file.subarray(0, whole), file.subarray(0, -1), changed, turned]) {
      await expect(opened(wrong)).rejects.toThrow();
    }
  });
});
