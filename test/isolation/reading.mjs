import pg from 'pg';
import { routeOf } from './matrix.mjs';
import { NOW } from './world.mjs';

let listening = () => undefined;
const { query } = pg.Client.prototype;
pg.Client.prototype.query = function (statement, ...rest) {
  listening(typeof statement === 'string' ? statement : (statement?.text ?? ''));
  return query.call(this, statement, ...rest);
};

const counts = new WeakMap();
/** How many statements stood behind each answer. */
export const statementsOf = (read) => counts.get(read);

// What runs beside the requests, for the program itself.
const beside = /auth\.session|take_due_jobs|request_count/;

// When something was asked for is told to the millisecond; papers tell the second.
const moments = /"(now|madeAt)":"[^"]+"/g;

/** Where two answers part, in a few words of each. */
export function parting(before, now) {
  const at = [...now].findIndex((letter, place) => letter !== before[place]);
  const from = Math.max(0, at - 60);
  return `${before.slice(from, at + 60)} | ${now.slice(from, at + 60)}`;
}

/** What each route answers one of the two, or a member, as they read it now. */
export async function everythingReadBy({ api, ids }, routes, visitor) {
  const read = new Map();
  const statements = new Map();
  for (const { name, path } of routes) {
    const row = routeOf(name);
    const known = row.ids?.(ids.own) ?? ids.own;
    const url = path.replace(/\{(\w+)\}/g, (_, key) => known[key]) + (row.query?.(ids.own) ?? '');
    let count = 0;
    api.clock.moveTo(NOW);
    listening = (text) => (count += beside.test(text) ? 0 : 1);
    const { status, body } = await visitor.get(url);
    listening = () => undefined;
    statements.set(name, count);
    read.set(name, JSON.stringify([status, body]).replaceAll(moments, ''));
  }
  counts.set(read, statements);
  return read;
}
