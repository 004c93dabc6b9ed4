import { createHash } from 'node:crypto';
import { Injectable, StreamableFile } from '@nestjs/common';
import type { ChangeColour, ChangeLogo, LogoHash } from '@closeknit/contracts/practices';
import { readLogo } from '@closeknit/domain/practices/logo';
import { found, Refused } from '../../platform/http/refused.ts';
import { PracticeDb } from '../../platform/tenancy/practice-db.ts';
import { PracticeLogoRow } from './practice-logo.entity.ts';

/** A practice's colour and logo. */
@Injectable()
export class PracticeLookService {
  constructor(private readonly db: PracticeDb) {}

  async changeColour({ colour }: ChangeColour): Promise<void> {
    await this.db.query('update practice set colour = $1', [colour]);
  }

  /** Keeps a picture for what its bytes say it is, whatever it was called. */
  async changeLogo({ picture }: ChangeLogo): Promise<void> {
    const bytes = Buffer.from(picture, 'base64');
    const read = readLogo(bytes);
    if (typeof read === 'string') throw new Refused(read, '/picture');

    const hash = createHash('sha256').update(bytes).digest('hex');
    await this.removeLogo();
    await this.db.of(PracticeLogoRow).insert({ hash, mediaType: read.type, bytes });
  }

  async removeLogo(): Promise<void> {
    await this.db.query('delete from practice_logo');
  }

  async logo(hash: LogoHash): Promise<StreamableFile> {
    const { mediaType: type, bytes } = found(await this.db.of(PracticeLogoRow).findOneBy({ hash }));
    return new StreamableFile(bytes, { type, length: bytes.length });
  }
}
