/** The rows of one shelf by their keys. */
type Rows = Map<string, unknown>;

class Request extends EventTarget {
  result: unknown;
  transaction: Transaction | undefined;

  answer(kind: string, result: unknown): void {
    this.result = result;
    this.dispatchEvent(new Event(kind));
  }
}

class Shelf {
  private readonly rows: Rows;
  private readonly keyPath: string;

  constructor(rows: Rows, keyPath: string) {
    this.rows = rows;
    this.keyPath = keyPath;
  }

  getAll(): Request {
    return soon(() => structuredClone([...this.rows.values()]));
  }

  put(row: Record<string, unknown>): Request {
    const kept = structuredClone(row);
    return soon(() => this.rows.set(String(kept[this.keyPath]), kept));
  }

  delete(key: string): Request {
    return soon(() => this.rows.delete(key));
  }
}

class Transaction extends EventTarget {
  readonly objectStoreNames = ['unsent'];
  private readonly rows: Rows;

  constructor(rows: Rows) {
    super();
    this.rows = rows;
    // After whatever is asked for in the meantime.
    setTimeout(() => this.dispatchEvent(new Event('complete')));
  }

  objectStore(): Shelf {
    return new Shelf(this.rows, 'name');
  }
}

class Connection extends EventTarget {
  isOpen = true;
  private readonly rows: Rows;

  constructor(rows: Rows) {
    super();
    this.rows = rows;
  }

  createObjectStore(): Shelf {
    return new Shelf(this.rows, 'name');
  }

  transaction(): Transaction {
    if (!this.isOpen) throw new DOMException('It is closed', 'InvalidStateError');
    return new Transaction(this.rows);
  }

  close(): void {
    this.isOpen = false;
  }
}

/** What the browser keeps: as much of its database as one shelf needs. */
class Databases {
  private readonly kept = new Map<string, Rows>();
  private connections: Connection[] = [];

  /** Everything that lies in the browser. */
  get rows(): unknown[] {
    return [...this.kept.values()].flatMap((rows) => [...rows.values()]);
  }

  open(name: string): Request {
    const request = new Request();
    setTimeout(() => {
      const isNew = !this.kept.has(name);
      const rows = this.kept.get(name) ?? new Map<string, unknown>();
      this.kept.set(name, rows);
      const connection = new Connection(rows);
      this.connections.push(connection);
      if (isNew) request.answer('upgradeneeded', connection);
      request.answer('success', connection);
    });
    return request;
  }

  /** As in a browser, whoever has it open is asked first, and it stays while they do not close. */
  deleteDatabase(name: string): Request {
    const request = new Request();
    setTimeout(() => {
      for (const each of this.connections) each.dispatchEvent(new Event('versionchange'));
      this.connections = this.connections.filter(({ isOpen }) => isOpen);
      if (this.connections.length > 0) return request.answer('blocked', undefined);
      this.kept.delete(name);
      request.answer('success', undefined);
    });
    return request;
  }
}

function soon(work: () => unknown): Request {
  const request = new Request();
  queueMicrotask(() => request.answer('success', work()));
  return request;
}

class Unused {
  advance(): void {}
  continue(): void {}
  continuePrimaryKey(): void {}
}

/** Puts a database into the page, which jsdom has none of, and answers with what lies in it. */
export function standInForTheDatabase(): Databases {
  const databases = new Databases();
  vi.stubGlobal('indexedDB', databases);
  vi.stubGlobal('IDBRequest', Request);
  vi.stubGlobal('IDBObjectStore', Shelf);
  vi.stubGlobal('IDBTransaction', Transaction);
  vi.stubGlobal('IDBDatabase', Connection);
  vi.stubGlobal('IDBIndex', Unused);
  vi.stubGlobal('IDBCursor', Unused);
  return databases;
}
