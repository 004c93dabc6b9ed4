import { broken, type Cleaning, Unread } from './kept-file.ts';

const START_OF_SCAN = 0xda;
const END = 0xd9;

/**
 * A JPEG without what cameras and phones write beside the picture: place, time, device, thumbnails,
 * comments, and whatever comes after its end. Colours and which way is up are kept.
 */
export class JpegCleaning implements Cleaning {
  private readonly unread = new Unread();
  private at: 'start' | 'segments' | 'scan' | 'end' = 'start';

  push(chunk: Buffer): Buffer[] {
    this.unread.add(chunk);
    const kept: Buffer[] = [];
    for (;;) {
      const piece = this.next();
      if (piece === undefined) return kept;
      if (piece.length > 0) kept.push(piece);
    }
  }

  end(): void {
    if (this.at !== 'end') throw broken();
  }

  private next(): Buffer | undefined {
    if (this.at === 'start') return this.start();
    if (this.at === 'segments') return this.segment();
    if (this.at === 'scan') return this.scan();
    this.unread.drop();
    return undefined;
  }

  private start(): Buffer | undefined {
    if (this.unread.length < 2) return undefined;
    this.at = 'segments';
    return this.unread.take(2);
  }

  private segment(): Buffer | undefined {
    const { all } = this.unread;
    if (all.length < 2) return undefined;
    if (all[0] !== 0xff) throw broken();
    const marker = all[1] as number;
    // A marker may be preceded by any number of fill bytes.
    if (marker === 0xff) return this.unread.take(1).subarray(1);
    if (marker === END) {
      this.at = 'end';
      return this.unread.take(2);
    }
    if (marker === 0x01 || isRestart(marker)) return this.unread.take(2);
    if (all.length < 4) return undefined;
    const length = 2 + all.readUInt16BE(2);
    if (length < 4) throw broken();
    if (all.length < length) return undefined;
    if (marker === START_OF_SCAN) this.at = 'scan';
    return cleaned(marker, this.unread.take(length));
  }

  /** The picture itself: everything up to the next marker that is none of its own. */
  private scan(): Buffer | undefined {
    const { all } = this.unread;
    for (let at = all.indexOf(0xff); at >= 0; at = all.indexOf(0xff, at + 1)) {
      const next = all[at + 1];
      if (next === undefined) return at > 0 ? this.unread.take(at) : undefined;
      if (next === 0 || next === 0xff || isRestart(next)) continue;
      this.at = 'segments';
      return this.unread.take(at);
    }
    return all.length > 0 ? this.unread.take(all.length) : undefined;
  }
}

const isRestart = (marker: number) => marker >= 0xd0 && marker <= 0xd7;
const isApplication = (marker: number) => marker >= 0xe0 && marker <= 0xef;
const startsWith = (segment: Buffer, name: string) =>
  segment.toString('latin1', 4, 4 + name.length) === name;

function cleaned(marker: number, segment: Buffer): Buffer {
  const nothing = Buffer.alloc(0);
  if (marker === 0xfe) return nothing;
  if (!isApplication(marker)) return segment;
  if (marker === 0xe0 && startsWith(segment, 'JFIF\0')) return segment;
  if (marker === 0xe2 && startsWith(segment, 'ICC_PROFILE\0')) return segment;
  if (marker === 0xee && startsWith(segment, 'Adobe')) return segment;
  if (marker === 0xe1 && startsWith(segment, 'Exif\0\0')) return whichWayUp(segment.subarray(10));
  return nothing;
}

const ORIENTATION = 0x0112;

/** A segment that says which way is up, and nothing else; nothing where it is up already. */
function whichWayUp(tiff: Buffer): Buffer {
  const way = orientationIn(tiff);
  if (way < 2 || way > 8) return Buffer.alloc(0);
  const segment = Buffer.from(
    'ffe1002245786966000049492a0008000000010012010300010000000000000000000000',
    'hex',
  );
  segment.writeUInt16LE(way, 28);
  return segment;
}

function orientationIn(tiff: Buffer): number {
  if (tiff.length < 14) return 0;
  const isLittle = tiff.toString('latin1', 0, 2) === 'II';
  const two = (at: number) => (isLittle ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const list = isLittle ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
  if (list + 2 > tiff.length) return 0;
  for (let entry = 0; entry < two(list); entry++) {
    const at = list + 2 + entry * 12;
    if (at + 12 > tiff.length) return 0;
    if (two(at) === ORIENTATION) return two(at + 8);
  }
  return 0;
}
