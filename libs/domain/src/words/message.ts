type Branches = ReadonlyMap<string, readonly Part[]>;

/** A piece of a message, as `fill` writes it. */
export type Part =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'count' }
  | { readonly kind: 'blank'; readonly name: string }
  | { readonly kind: 'plural' | 'select'; readonly name: string; readonly branches: Branches };

interface Reading {
  readonly message: string;
  at: number;
}

/** Reads a message once; throws where braces or branches do not add up. */
export function parse(message: string): readonly Part[] {
  const reading = { message, at: 0 };
  const parts = partsUntilBrace(reading, false);
  if (reading.at < message.length) throw unreadable(reading);
  return parts;
}

function partsUntilBrace(reading: Reading, inPlural: boolean): Part[] {
  const parts: Part[] = [];
  while (reading.at < reading.message.length && reading.message[reading.at] !== '}') {
    if (reading.message[reading.at] === '{') parts.push(blank(reading, inPlural));
    else if (inPlural && reading.message[reading.at] === '#') {
      reading.at++;
      parts.push({ kind: 'count' });
    } else parts.push({ kind: 'text', text: taken(reading, inPlural ? /[^{}#]+/y : /[^{}]+/y) });
  }
  return parts;
}

function blank(reading: Reading, inPlural: boolean): Part {
  expect(reading, '{');
  const name = taken(reading, /\s*[\w.]+\s*/y).trim();
  if (reading.message[reading.at] === '}') {
    reading.at++;
    return { kind: 'blank', name };
  }
  expect(reading, ',');
  const kind = taken(reading, /\s*(plural|select)\s*/y).trim() as 'plural' | 'select';
  expect(reading, ',');
  const branches = branchesOf(reading, inPlural || kind === 'plural');
  expect(reading, '}');
  if (!branches.has('other')) throw unreadable(reading);
  return { kind, name, branches };
}

function branchesOf(reading: Reading, inPlural: boolean): Branches {
  const branches = new Map<string, readonly Part[]>();
  taken(reading, /\s*/y);
  while (reading.at < reading.message.length && reading.message[reading.at] !== '}') {
    const key = taken(reading, /=?[\w-]+\s*/y).trim();
    expect(reading, '{');
    branches.set(key, partsUntilBrace(reading, inPlural));
    expect(reading, '}');
    taken(reading, /\s*/y);
  }
  return branches;
}

function taken(reading: Reading, pattern: RegExp): string {
  pattern.lastIndex = reading.at;
  const found = pattern.exec(reading.message)?.[0];
  if (found === undefined) throw unreadable(reading);
  reading.at += found.length;
  return found;
}

function expect(reading: Reading, mark: string): void {
  if (reading.message[reading.at] !== mark) throw unreadable(reading);
  reading.at++;
}

function unreadable({ message, at }: Reading): Error {
  return new Error(`Unreadable message at ${at}: ${message}`);
}
