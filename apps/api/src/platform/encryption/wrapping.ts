import { createHash, randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../config.ts';
import { open, seal } from './envelope.ts';
import type { Compartment } from './sealed-places.ts';

export interface WrappedKey {
  readonly compartment: Compartment;
  readonly version: number;
  readonly wrapped: Buffer;
  /** Tells which key from the environment it was wrapped with, and nothing about that key. */
  readonly wrappedWith: string;
}

type KeyName = Pick<WrappedKey, 'compartment' | 'version'>;

/** The key from the environment, which wraps the practices' keys, and the one before it. */
@Injectable()
export class Wrapping {
  /** The mark of keys that are wrapped with the key of today. */
  readonly mark: string;
  /** Whether keys may still be wrapped with the key before. */
  readonly hasPrevious: boolean;
  private readonly previousMark: string | undefined;

  constructor(@Inject(CONFIG) private readonly config: Config) {
    const { encryptionKey, previousEncryptionKey } = config;
    this.mark = markOf(encryptionKey);
    this.hasPrevious = previousEncryptionKey !== undefined;
    this.previousMark = previousEncryptionKey && markOf(previousEncryptionKey);
  }

  /** A new data key, wrapped. */
  newKey(practiceId: string, named: KeyName): WrappedKey {
    return this.wrap(practiceId, named, randomBytes(32));
  }

  unwrap(practiceId: string, wrappedKey: WrappedKey): Buffer {
    const { wrapped, wrappedWith } = wrappedKey;
    const { encryptionKey, previousEncryptionKey } = this.config;
    const isOlder = previousEncryptionKey && wrappedWith === this.previousMark;
    const key = isOlder ? previousEncryptionKey : encryptionKey;
    return open(wrapped, key, bindingOf(practiceId, wrappedKey));
  }

  /** The same data key, wrapped with the key of today. */
  rewrap(practiceId: string, key: WrappedKey): WrappedKey {
    return this.wrap(practiceId, key, this.unwrap(practiceId, key));
  }

  private wrap(practiceId: string, named: KeyName, key: Buffer): WrappedKey {
    const { compartment, version } = named;
    const wrapped = seal(key, this.config.encryptionKey, bindingOf(practiceId, named));
    return { compartment, version, wrapped, wrappedWith: this.mark };
  }
}

const markOf = (key: Buffer) =>
  createHash('sha256').update('closeknit wrapping key').update(key).digest('hex').slice(0, 16);

// Bound to its compartment, so that no row can pass a key off as that of another.
const bindingOf = (practiceId: string, { compartment, version }: KeyName) =>
  `key:${practiceId}:${compartment}:${version}`;
