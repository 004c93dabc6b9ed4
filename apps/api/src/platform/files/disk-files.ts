import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { FileStore } from './file-store.ts';

/** Files in a folder of this machine, readable by its user alone. */
export class DiskFiles extends FileStore {
  override readonly incoming: string;
  private readonly folder: string;

  constructor(folder: string) {
    super();
    this.folder = folder;
    this.incoming = join(folder, 'incoming');
  }

  override async keep(name: string, path: string): Promise<void> {
    const place = this.placeOf(name);
    await mkdir(dirname(place), { recursive: true, mode: 0o700 });
    // On the disk before its row is: a machine that stops keeps both or neither of them.
    const file = await open(path, 'r+');
    await file.sync().finally(() => file.close());
    await rename(path, place);
  }

  override async open(name: string): Promise<Readable | undefined> {
    try {
      const file = await open(this.placeOf(name), 'r');
      return file.createReadStream();
    } catch (fault) {
      if ((fault as { code?: unknown }).code === 'ENOENT') return undefined;
      throw fault;
    }
  }

  override async remove(name: string): Promise<void> {
    await rm(this.placeOf(name), { force: true });
  }

  private placeOf(name: string): string {
    // Names are ids of ours; nothing else may become a path.
    if (!/^[0-9a-f-]{36}\/[0-9a-f-]{36}$/.test(name)) throw new Error('Not the name of a file');
    return join(this.folder, name);
  }
}
