import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const NONCE = 12;
const TAG = 16;
const VERSION = 4;

/**
 * Seals bytes with AES-256-GCM: nonce, ciphertext, tag. `bound` is authenticated but not
 * stored, so a sealed value moved to another row, column or practice does not open.
 */
export function seal(plain: Buffer, key: Buffer, bound: string): Buffer {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(bound));
  return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

/** Opens what `seal` made. Throws when key, binding or bytes are not the same. */
export function open(sealed: Buffer, key: Buffer, bound: string): Buffer {
  const options = { authTagLength: TAG };
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, NONCE), options)
    .setAAD(Buffer.from(bound))
    .setAuthTag(sealed.subarray(-TAG));
  return Buffer.concat([decipher.update(sealed.subarray(NONCE, -TAG)), decipher.final()]);
}

/** Puts the number of its key before a sealed value, where the database reads it too. */
export function numbered(version: number, sealed: Buffer): Buffer {
  const number = Buffer.alloc(VERSION);
  number.writeUInt32BE(version);
  return Buffer.concat([number, sealed]);
}

/** The number of its key, and the sealed value after it. */
export function numberOf(value: Buffer): { version: number; sealed: Buffer } {
  return { version: value.readUInt32BE(0), sealed: value.subarray(VERSION) };
}
