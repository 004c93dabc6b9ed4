import { Transform, type TransformCallback } from 'node:stream';
import { PngCleaning, WebpCleaning } from './chunked.ts';
import { JpegCleaning } from './jpeg.ts';
import { type Cleaning, type FileKind, HEAD, kindOf } from './kept-file.ts';

/** A PDF as it is: what stands in it besides its pages is its author's. */
class AsItIs implements Cleaning {
  push(chunk: Buffer): Buffer[] {
    return [chunk];
  }

  end(): void {
    // A reader of PDFs copes with what is missing, or says so.
  }
}

const cleanings: Readonly<Record<FileKind, new () => Cleaning>> = {
  jpeg: JpegCleaning,
  png: PngCleaning,
  webp: WebpCleaning,
  pdf: AsItIs,
};

/** Finds out what passes by its first bytes, and takes out what tells where and when it was made. */
export class Cleaned extends Transform {
  kind: FileKind | undefined;
  size = 0;
  private head: Buffer = Buffer.alloc(0);
  private cleaning: Cleaning | undefined;

  override _transform(chunk: Buffer, _: BufferEncoding, done: TransformCallback): void {
    this.attempt(done, () => {
      if (this.cleaning) return this.pass(chunk);
      this.head = Buffer.concat([this.head, chunk]);
      if (this.head.length >= HEAD) this.begin();
    });
  }

  override _flush(done: TransformCallback): void {
    this.attempt(done, () => {
      if (!this.cleaning) this.begin();
      this.cleaning?.end();
    });
  }

  private begin(): void {
    this.kind = kindOf(this.head);
    this.cleaning = new cleanings[this.kind]();
    this.pass(this.head);
  }

  private pass(chunk: Buffer): void {
    for (const piece of this.cleaning?.push(chunk) ?? []) {
      this.size += piece.length;
      this.push(piece);
    }
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
