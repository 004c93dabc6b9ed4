import type { QueryConfig } from 'pg';

const MOST = 500;
const names = new Map<string, string>();

/**
 * A statement under a name of its own, so that each connection parses and plans it once:
 * under row policies planning takes longer than running. Statements are written in the
 * code and so are few; should some be made up at run time, the rest go unnamed.
 */
export function prepared(text: string, facts: readonly unknown[]): QueryConfig {
  const name = names.get(text) ?? nameFor(text);
  return { ...(name ? { name } : {}), text, values: [...facts] };
}

function nameFor(text: string): string | undefined {
  if (names.size >= MOST) return undefined;
  const name = `closeknit-${names.size + 1}`;
  names.set(text, name);
  return name;
}
