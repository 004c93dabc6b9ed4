import { Injectable, StreamableFile } from '@nestjs/common';
import { Files } from '../platform/files/files.service.ts';
import type { AnswerFileRow } from './answer-file.entity.ts';
import { MEDIA_TYPES } from './metadata/kept-file.ts';

/** A file that somebody may read, and its key. */
export interface Opened {
  readonly row: AnswerFileRow;
  readonly key: Buffer;
}

/** Hands a file to the browser of whoever may read it. */
@Injectable()
export class OpenedFiles {
  constructor(private readonly files: Files) {}

  /** Pictures are shown; anything else is only ever saved. */
  async stream(opened: Promise<Opened>): Promise<StreamableFile> {
    const { row, key } = await opened;
    const { practiceId, id, kind, size: length } = row;
    const bytes = await this.files.open({ practiceId, id }, key);
    const name = `closeknit-${row.addedAt.toISOString().slice(0, 10)}.${kind}`;
    const disposition = `${kind === 'pdf' ? 'attachment' : 'inline'}; filename="${name}"`;
    return new StreamableFile(bytes, { type: MEDIA_TYPES[kind], disposition, length });
  }
}
