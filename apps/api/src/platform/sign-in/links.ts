import { createHmac, timingSafeEqual } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../config.ts';

export type LinkPurpose = 'invitation' | 'colleague' | 'reset' | 'verification' | 'calendar';

export interface LinkFacts {
  readonly practiceId: string;
  readonly id: string;
}

const UUID = 16;

/**
 * Signed links. A token names a practice and a row, and its signature covers what the
 * link is for: one made for an invitation opens nothing else. Whether it is spent or
 * expired is the row's matter.
 */
@Injectable()
export class Links {
  constructor(@Inject(CONFIG) private readonly config: Config) {}

  tokenFor(purpose: LinkPurpose, { practiceId, id }: LinkFacts): string {
    const facts = Buffer.concat([bytesOf(practiceId), bytesOf(id)]);
    return Buffer.concat([facts, this.signature(purpose, facts)]).toString('base64url');
  }

  /** What the token names, or null when it was not made here for this purpose. */
  read(purpose: LinkPurpose, token: string): LinkFacts | null {
    const bytes = Buffer.from(token, 'base64url');
    const facts = bytes.subarray(0, 2 * UUID);
    const given = bytes.subarray(2 * UUID);
    const expected = this.signature(purpose, facts);
    if (given.length !== expected.length || !timingSafeEqual(given, expected)) return null;
    return { practiceId: uuidOf(facts.subarray(0, UUID)), id: uuidOf(facts.subarray(UUID)) };
  }

  private signature(purpose: LinkPurpose, facts: Buffer): Buffer {
    return createHmac('sha256', this.config.linkSecret)
      .update(`${purpose}:`)
      .update(facts)
      .digest();
  }
}

function bytesOf(uuid: string): Buffer {
  return Buffer.from(uuid.replaceAll('-', ''), 'hex');
}

function uuidOf(bytes: Buffer): string {
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
