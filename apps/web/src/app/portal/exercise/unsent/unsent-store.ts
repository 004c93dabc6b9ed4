import { inject, Service } from '@angular/core';
import { UnsentKey, type WriteAnswer } from '@closeknit/contracts/assignments';
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import { Api } from '../../../client/api.ts';
import { unlessRefused } from '../../../client/refused.ts';
import { timesEmptied, unsentDatabase } from '../../../shell/offline/forget-unsent.ts';
import type { Wording } from '../draft.ts';
import { blindName, type Key, keyFrom, type Sealed, seal, unsealed } from './sealing.ts';

interface Kept extends Sealed {
  readonly name: string;
  /** The window that wrote it, which goes on sending it while it is open. */
  readonly window: string;
}

interface Shelf extends DBSchema {
  unsent: { key: string; value: Kept };
}

export interface Waiting {
  readonly answer: WriteAnswer;
  /** What was sent without hearing whether it has arrived. */
  readonly unheard: readonly Wording[];
}

/** What is to be kept at an address, or let go of, and what had happened to the browser by then. */
interface Wish {
  readonly words: Waiting | undefined;
  readonly since: number;
}

/** Words that wait, and where they are sent. */
export interface Unsent extends Waiting {
  readonly path: string;
}

/**
 * Keeps words that are not on the other side yet in the browser, so that they outlive the page.
 * They are sealed with a key that only the other side has, and gives to who wrote them: whoever
 * else opens this browser finds nothing to read, nor whose it is.
 */
@Service()
export class UnsentStore {
  private readonly api = inject(Api);
  private readonly own = crypto.randomUUID();
  private readonly waiting = new Map<string, Wish>();
  private database: Promise<IDBPDatabase<Shelf>> | undefined;
  private key: Promise<Key | undefined> | undefined;
  private flushing: Promise<void> | undefined;
  private isShut = false;

  /** Fetches what is needed to keep words, while there is a network to fetch it from. */
  async prepare(): Promise<void> {
    if (canKeep()) await this.asked();
  }

  /** Keeps what stands at an address, or lets go of it once there is nothing more to send. */
  keep(path: string, words: Waiting | undefined): void {
    if (!canKeep() || this.isShut) return;
    this.waiting.set(path, { words, since: timesEmptied() });
    this.flushing ??= this.flush().finally(() => (this.flushing = undefined));
  }

  /** Somebody is leaving for good: what a save that fails now would keep, stays nowhere. */
  shut(): void {
    this.isShut = true;
  }

  /** What windows that are closed by now could not send, as far as it is this person's. */
  async leftBehind(): Promise<Unsent[]> {
    if (!canKeep()) return [];
    const rows = await (await this.opened()).getAll('unsent');
    const open = await openWindows();
    const left = rows.filter(({ window }) => window !== this.own && !open.has(window));
    const key = left.length > 0 ? await this.asked() : undefined;
    if (!key) return [];
    const read = await Promise.all(left.map((row) => unsealed(key, row)));
    return read.filter((words) => words !== undefined) as Unsent[];
  }

  private async flush(): Promise<void> {
    const key = await this.asked();
    for (const [path, wish] of this.waiting) {
      this.waiting.delete(path);
      if (key) await this.put(key, path, wish);
    }
  }

  private async put(key: Key, path: string, { words, since }: Wish): Promise<void> {
    const isEmptied = () => since !== timesEmptied();
    const name = await blindName(key, path);
    const sealed = words && (await seal(key, { path, ...words }));
    // Said otherwise meanwhile, or all of it taken out of the browser.
    if (this.waiting.has(path) || isEmptied()) return;
    const shelf = await this.opened();
    if (isEmptied()) return;
    if (sealed) await shelf.put('unsent', { name, window: this.own, ...sealed });
    else await shelf.delete('unsent', name);
  }

  private asked(): Promise<Key | undefined> {
    this.key ??= this.api
      .read('/portal/unsent-key', UnsentKey)
      .then(({ key }) => keyFrom(key))
      .catch((refusal: unknown) => {
        this.key = undefined;
        unlessRefused(refusal);
        return undefined;
      });
    return this.key;
  }

  private opened(): Promise<IDBPDatabase<Shelf>> {
    this.database ??= openDB<Shelf>(unsentDatabase, 1, {
      upgrade: (shelf) => void shelf.createObjectStore('unsent', { keyPath: 'name' }),
      // It is being taken out of the browser.
      blocking: (_, __, event) => {
        (event.target as IDBDatabase).close();
        this.database = undefined;
      },
      terminated: () => (this.database = undefined),
    });
    // Held as long as this window is open, so that others leave alone what it is sending.
    void navigator.locks?.request(this.own, () => new Promise<never>(() => undefined));
    return this.database;
  }
}

function canKeep(): boolean {
  return 'indexedDB' in globalThis && 'subtle' in crypto;
}

async function openWindows(): Promise<ReadonlySet<string>> {
  const { held = [] } = (await navigator.locks?.query()) ?? {};
  return new Set(held.map(({ name }) => name ?? ''));
}
