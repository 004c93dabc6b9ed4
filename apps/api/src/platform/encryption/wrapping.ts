import { createHash, randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../config.ts';
import { open, seal } from './envelope.ts';

export interface WrappedKey {
  readonly version: number;
  readonly wrapped: Buffer;
  /** Tells which key from the environment it was wrapped with, and nothing about that key. */
  readonly wrappedWith: string;
}

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
  newKey(practiceId: string, version: number): WrappedKey {
    return this.wrap(practiceId, version, randomBytes(32));
  }

  unwrap(practiceId: string, { version, wrapped, wrappedWith }: WrappedKey): Buffer {
    const { encryptionKey, previousEncryptionKey } = this.config;
    const isOlder = previousEncryptionKey && wrappedWith === this.previousMark;
    const key = isOlder ? previousEncryptionKey : encryptionKey;
    return open(wrapped, key, bindingOf(practiceId, version));
  }

  /** The same data key, wrapped with the key of today. */
  rewrap(practiceId: string, key: WrappedKey): WrappedKey {
    return this.wrap(practiceId, key.version, this.unwrap(practiceId, key));
  }

  private wrap(practiceId: string, version: number, key: Buffer): WrappedKey {
    const wrapped = seal(key, this.config.encryptionKey, bindingOf(practiceId, version));
    return { version, wrapped, wrappedWith: this.mark };
  }
}

const markOf = (key: Buffer) =>
  createHash('sha256').update('closeknit wrapping key').update(key).digest('hex').slice(0, 16);

const bindingOf = (practiceId: string, version: number) => `key:${practiceId}:${version}`;
