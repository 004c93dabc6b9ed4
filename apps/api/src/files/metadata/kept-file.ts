import { Refused } from '../../platform/http/refused.ts';

export type FileKind = 'jpeg' | 'png' | 'webp' | 'pdf';

export const MEDIA_TYPES: Readonly<Record<FileKind, string>> = {
  jpeg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  pdf: 'application/pdf',
};

/** How many bytes tell what a file is. */
export const HEAD = 16;

/** Takes the bytes of a file in any pieces, and gives back those that are kept. */
export interface Cleaning {
  push(chunk: Buffer): Buffer[];
  /** Refuses a file that ends before it is whole. */
  end(): void;
}

/** What a file is, by its first bytes and never by its name. */
export function kindOf(head: Buffer): FileKind {
  const text = head.toString('latin1');
  if (text.startsWith('\xff\xd8\xff')) return 'jpeg';
  if (text.startsWith('\x89PNG\r\n\x1a\n')) return 'png';
  if (text.startsWith('RIFF') && text.slice(8, 12) === 'WEBP') return 'webp';
  if (text.startsWith('%PDF-')) return 'pdf';
  if (/^....ftyp(hei[cxms]|hev[cx]|mif1|msf1)/s.test(text)) throw new Refused('heic-picture');
  throw new Refused('unknown-file');
}

export const broken = () => new Refused('broken-file');

/** What has arrived and not been understood yet. */
export class Unread {
  private bytes: Buffer = Buffer.alloc(0);

  get length(): number {
    return this.bytes.length;
  }

  get all(): Buffer {
    return this.bytes;
  }

  add(chunk: Buffer): void {
    this.bytes = this.bytes.length ? Buffer.concat([this.bytes, chunk]) : chunk;
  }

  take(count: number): Buffer {
    const taken = this.bytes.subarray(0, count);
    this.bytes = this.bytes.subarray(count);
    return taken;
  }

  drop(): void {
    this.bytes = Buffer.alloc(0);
  }
}
