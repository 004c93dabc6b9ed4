import { createCipheriv, createDecipheriv } from 'node:crypto';
import { Transform, type TransformCallback } from 'node:stream';

/** How much is sealed at a time: no more of a file than this is ever held in memory. */
export const FRAME = 64 * 1024;
const TAG = 16;

/** What a sealed file is bound to: a key of its own, and its name. */
export interface FileKey {
  readonly key: Buffer;
  readonly name: string;
}

// A key seals one file only, so the number of a frame is a nonce. The last frame says that it is
// the last: a file that was cut off does not open.
function nonceOf(frame: number, isLast: boolean): Buffer {
  const nonce = Buffer.alloc(12);
  nonce.writeUInt32BE(frame, 0);
  nonce[4] = isLast ? 1 : 0;
  return nonce;
}

/** Cuts what passes into pieces of one size; the last may be shorter. */
abstract class InPieces extends Transform {
  private held: Buffer[] = [];
  private length = 0;
  private frame = 0;
  private readonly size: number;

  constructor(size: number) {
    super();
    this.size = size;
  }

  override _transform(chunk: Buffer, _: BufferEncoding, done: TransformCallback): void {
    this.held.push(chunk);
    this.length += chunk.length;
    this.attempt(done, () => {
      // One piece is kept back, as it may be the last.
      while (this.length > this.size) this.push(this.piece(this.cut(this.size), false));
    });
  }

  override _flush(done: TransformCallback): void {
    this.attempt(done, () => this.push(this.piece(this.cut(this.length), true)));
  }

  protected abstract change(piece: Buffer, nonce: Buffer): Buffer;

  private piece(bytes: Buffer, isLast: boolean): Buffer {
    return this.change(bytes, nonceOf(this.frame++, isLast));
  }

  private cut(count: number): Buffer {
    const all = Buffer.concat(this.held);
    this.held = [all.subarray(count)];
    this.length = all.length - count;
    return all.subarray(0, count);
  }

  private attempt(done: TransformCallback, work: () => void): void {
    try {
      work();
      done();
    } catch (fault) {
      done(fault as Error);
    }
  }
}

/** Seals a file as it passes, frame by frame (AES-256-GCM). */
export class Sealing extends InPieces {
  private readonly seal: FileKey;

  constructor(seal: FileKey) {
    super(FRAME);
    this.seal = seal;
  }

  protected override change(piece: Buffer, nonce: Buffer): Buffer {
    const cipher = createCipheriv('aes-256-gcm', this.seal.key, nonce);
    cipher.setAAD(Buffer.from(this.seal.name));
    return Buffer.concat([cipher.update(piece), cipher.final(), cipher.getAuthTag()]);
  }
}

/** Opens a sealed file as it passes. No byte leaves that was not sealed under this key and name. */
export class Opening extends InPieces {
  private readonly seal: FileKey;

  constructor(seal: FileKey) {
    super(FRAME + TAG);
    this.seal = seal;
  }

  protected override change(piece: Buffer, nonce: Buffer): Buffer {
    if (piece.length < TAG) throw new Error('Not a sealed file');
    const cipher = createDecipheriv('aes-256-gcm', this.seal.key, nonce);
    cipher.setAAD(Buffer.from(this.seal.name));
    cipher.setAuthTag(piece.subarray(-TAG));
    return Buffer.concat([cipher.update(piece.subarray(0, -TAG)), cipher.final()]);
  }
}
