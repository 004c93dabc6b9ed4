import { computed, signal } from '@angular/core';
import { KeptFile } from '@closeknit/contracts/files';
import { Refused } from '../../client/refused.ts';
import type { Upload, Uploads } from '../../shell/files/uploads.ts';

/** A file that was chosen: under one id however often it is sent. */
export class SendingFile {
  readonly id = crypto.randomUUID();
  readonly name: string;
  private readonly file: File;
  private readonly path: string;
  private readonly uploads: Uploads;
  private readonly upload = signal<Upload<KeptFile> | undefined>(undefined);
  private readonly why = signal<string | undefined>(undefined);

  readonly percent = computed(() => Math.round(100 * (this.upload()?.progress() ?? 0)));
  readonly refusal = this.why.asReadonly();

  constructor(file: File, path: string, uploads: Uploads) {
    this.file = file;
    this.name = file.name;
    this.path = path;
    this.uploads = uploads;
  }

  /** Whether it has arrived. What was turned down before it was sent stays so. */
  async send(): Promise<boolean> {
    this.why.set(undefined);
    const upload = this.uploads.send(`${this.path}/${this.id}`, this.file, KeptFile);
    this.upload.set(upload);
    try {
      await upload.answer;
      return true;
    } catch (refusal) {
      if (!(refusal instanceof Refused)) throw refusal;
      this.why.set(refusal.code);
      return false;
    }
  }

  turnDown(code: string): void {
    this.why.set(code);
  }

  cancel(): void {
    this.upload()?.cancel();
  }
}
