import { broken, type Cleaning, Unread } from './kept-file.ts';

/** Lets the bytes of a chunk through as they come, or keeps them back. */
type Passing = { left: number; isKept: boolean };

const SIGNATURE = 8;
const PNG_HEADER = 8;
const PNG_CHECK = 4;
const pngKept = new Set([
  ...['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'iCCP', 'sBIT', 'bKGD'],
  ...['pHYs', 'acTL', 'fcTL', 'fdAT'],
]);

/** A PNG without texts, times and what cameras write: only chunks that are needed to show it. */
export class PngCleaning implements Cleaning {
  private readonly unread = new Unread();
  private passing: Passing = { left: SIGNATURE, isKept: true };
  private isFirst = true;
  private at: 'chunks' | 'last' | 'end' = 'chunks';

  push(chunk: Buffer): Buffer[] {
    this.unread.add(chunk);
    const kept: Buffer[] = [];
    while (this.at !== 'end') {
      if (this.passing.left > 0) {
        if (this.unread.length === 0) return kept;
        kept.push(...passed(this.unread, this.passing));
      } else if (this.at === 'last') this.at = 'end';
      else if (!this.begin()) return kept;
    }
    this.unread.drop();
    return kept;
  }

  end(): void {
    const isWhole = this.at === 'end' || (this.at === 'last' && this.passing.left === 0);
    if (!isWhole) throw broken();
  }

  private begin(): boolean {
    if (this.unread.length < PNG_HEADER) return false;
    const length = this.unread.all.readUInt32BE(0);
    const type = this.unread.all.toString('latin1', 4, 8);
    if (length > 0x7fffffff || !/^[A-Za-z]{4}$/.test(type)) throw broken();
    if (this.isFirst !== (type === 'IHDR')) throw broken();
    this.isFirst = false;
    if (type === 'IEND') this.at = 'last';
    this.passing = { left: PNG_HEADER + length + PNG_CHECK, isKept: pngKept.has(type) };
    return true;
  }
}

const RIFF_HEADER = 12;
const WEBP_HEADER = 8;
const webpKept = new Set(['VP8 ', 'VP8L', 'VP8X', 'ANIM', 'ANMF', 'ALPH', 'ICCP']);
// In the header of an extended WebP: it has Exif, it has XMP.
const TELLS = 0x08 | 0x04;

/**
 * A WebP in which nothing is left of what cameras write. The file says at its very beginning how long it
 * is, so what goes is made empty and nameless instead of being left out.
 */
export class WebpCleaning implements Cleaning {
  private readonly unread = new Unread();
  private passing: Passing = { left: 0, isKept: true };
  private left = -1;

  push(chunk: Buffer): Buffer[] {
    this.unread.add(chunk);
    const kept: Buffer[] = [];
    while (this.left !== 0) {
      if (this.passing.left > 0) {
        if (this.unread.length === 0) return kept;
        const { isKept } = this.passing;
        const before = this.passing.left;
        const pieces = passed(this.unread, { ...this.passing, isKept: true });
        const count = pieces.reduce((sum, piece) => sum + piece.length, 0);
        this.passing = { left: before - count, isKept };
        this.left -= count;
        kept.push(...(isKept ? pieces : [Buffer.alloc(count)]));
      } else {
        const begun = this.begin();
        if (!begun) return kept;
        kept.push(begun);
      }
    }
    this.unread.drop();
    return kept;
  }

  end(): void {
    if (this.left !== 0) throw broken();
  }

  private begin(): Buffer | undefined {
    if (this.left < 0) return this.riff();
    // What is in an extended WebP is told by the byte after its header.
    if (this.unread.length <= WEBP_HEADER) return undefined;
    const header = Buffer.from(this.unread.take(WEBP_HEADER));
    const length = header.readUInt32LE(4);
    const padded = length + (length % 2);
    if (WEBP_HEADER + padded > this.left) throw broken();
    this.left -= WEBP_HEADER;
    const type = header.toString('latin1', 0, 4);
    const isKept = webpKept.has(type);
    this.passing = { left: padded, isKept };
    if (!isKept) header.write('JUNK', 0, 'latin1');
    return type === 'VP8X' ? this.extended(header) : header;
  }

  private riff(): Buffer | undefined {
    if (this.unread.length < RIFF_HEADER) return undefined;
    const header = this.unread.take(RIFF_HEADER);
    this.left = header.readUInt32LE(4) - 4;
    if (this.left < WEBP_HEADER) throw broken();
    return header;
  }

  private extended(header: Buffer): Buffer {
    if (this.passing.left === 0) throw broken();
    const flags = Buffer.from(this.unread.take(1));
    flags[0] = (flags[0] as number) & ~TELLS;
    this.passing.left -= 1;
    this.left -= 1;
    return Buffer.concat([header, flags]);
  }
}

function passed(unread: Unread, passing: Passing): Buffer[] {
  const piece = unread.take(Math.min(passing.left, unread.length));
  passing.left -= piece.length;
  return passing.isKept ? [piece] : [];
}
