import { blindName, keyFrom, seal, unsealed } from './sealing.ts';

const anas = btoa('a'.repeat(32));
const bens = btoa('b'.repeat(32));
const path = '/portal/assignments/7/answers/when';
const words = { path, answer: { value: 'In June, by the lighthouse.', revision: 3 } };

const textOf = (bytes: ArrayBuffer) => String.fromCharCode(...new Uint8Array(bytes));

describe('sealed words', () => {
  it('are read with the key that sealed them', async () => {
    const key = await keyFrom(anas);

    expect(await unsealed(await keyFrom(anas), await seal(key, words))).toEqual(words);
  });

  it('are nothing to another key', async () => {
    const sealed = await seal(await keyFrom(anas), words);

    expect(await unsealed(await keyFrom(bens), sealed)).toBeUndefined();
  });

  it('are nothing once a bit of them was changed', async () => {
    const key = await keyFrom(anas);
    const { nonce, sealed } = await seal(key, words);
    const changed = new Uint8Array(sealed.slice(0));
    changed[0] = (changed[0] ?? 0) ^ 1;

    expect(await unsealed(key, { nonce, sealed: changed.buffer })).toBeUndefined();
  });

  it('show neither what they say nor where they go, and look different every time', async () => {
    const key = await keyFrom(anas);
    const [one, other] = [await seal(key, words), await seal(key, words)];

    expect(textOf(one.sealed)).not.toMatch(/lighthouse|assignments/);
    expect(textOf(one.sealed)).not.toBe(textOf(other.sealed));
    expect(one.nonce).not.toEqual(other.nonce);
  });

  it('cannot be taken out of the key again', async () => {
    await expect(crypto.subtle.exportKey('raw', (await keyFrom(anas)).words)).rejects.toThrow();
  });
});

describe('the name of sealed words', () => {
  it('is the same for the same place, and says nothing of it', async () => {
    const key = await keyFrom(anas);
    const name = await blindName(key, path);

    expect(await blindName(await keyFrom(anas), path)).toBe(name);
    expect(await blindName(key, `${path}-else`)).not.toBe(name);
    expect(atob(name)).toHaveLength(32);
  });

  it('is another for another person, so that nobody finds out who answers what', async () => {
    const [ana, ben] = [await keyFrom(anas), await keyFrom(bens)];

    expect(await blindName(ana, path)).not.toBe(await blindName(ben, path));
  });
});
