import type { Readable } from 'node:stream';

/** Where sealed files are kept: never below what is served to browsers. */
export abstract class FileStore {
  /** A folder for what is still arriving. */
  abstract readonly incoming: string;

  /** Keeps a file that lies ready at `path`, which is gone afterwards. */
  abstract keep(name: string, path: string): Promise<void>;

  /** Its bytes, or undefined where there is no such file. */
  abstract open(name: string): Promise<Readable | undefined>;

  /** Removes it; one that is not there is removed already. */
  abstract remove(name: string): Promise<void>;
}
