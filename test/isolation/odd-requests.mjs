import {
  oddIds,
  oddQueries,
  oddValues,
  wholeBodies,
  contentTypes,
  oddHeaders,
} from './odd-values.mjs';

/** Numbers from a seed, the same in every run (mulberry32). */
function chance(seed) {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  return { next, of: (list) => list[Math.floor(next() * list.length)] };
}

/** A fitting value for a JSON schema, as far as schemas say; references are followed. */
function fitting(schema, components, depth = 0) {
  if (!schema || depth > 6) return 'x';
  if (schema.$ref) return fitting(components[schema.$ref.split('/').at(-1)], components, depth + 1);
  if ('const' in schema) return schema.const;
  if (schema.enum) return schema.enum[0];
  const one = schema.anyOf ?? schema.oneOf ?? schema.allOf;
  if (one) return fitting(one[0], components, depth + 1);
  if (schema.type === 'object')
    return Object.fromEntries(
      Object.entries(schema.properties ?? {}).map(([name, part]) => [
        name,
        fitting(part, components, depth + 1),
      ]),
    );
  if (schema.type === 'array') return [fitting(schema.items, components, depth + 1)];
  return plain(schema);
}

const formats = {
  uuid: '0191e6a0-0000-7000-8000-000000000001',
  email: 'somebody@odd.example',
  date: '2026-12-01',
  'date-time': '2026-12-01T10:00:00Z',
};

function plain({ type, format, minimum = 1, minLength = 1 }) {
  if (type === 'integer' || type === 'number') return Math.max(1, minimum);
  if (type === 'boolean') return true;
  if (type === 'null') return null;
  return formats[format] ?? 'words '.repeat(3).slice(0, Math.max(12, minLength));
}

/** Puts one odd value somewhere into what would fit, as text: JSON.parse knows nothing of 1e999. */
function spoiled(value, dice) {
  const places = [];
  const walk = (part, path) => {
    places.push(path);
    if (part && typeof part === 'object')
      for (const key of Object.keys(part)) walk(part[key], [...path, key]);
  };
  walk(value, []);
  const [place, odd] = [dice.of(places), dice.of(oddValues)];
  const rest = structuredClone(value);
  if (place.length === 0) return odd;
  const parent = place.slice(0, -1).reduce((part, key) => part[key], rest);
  if (dice.next() < 0.15) delete parent[place.at(-1)];
  else parent[place.at(-1)] = '\u2603odd';
  if (dice.next() < 0.1) parent['more'] = 1;
  return JSON.stringify(rest).replace('"\u2603odd"', () => odd);
}

const json = { 'content-type': 'application/json' };
const TEN_MEGABYTES = 10 * 1024 * 1024;

const oddities = {
  id: ({ dice }) => ({ ids: () => dice.of(oddIds) }),
  query: ({ dice }) => ({ query: dice.of(oddQueries) }),
  header: ({ dice }) => ({ headers: dice.of(oddHeaders) }),
  body: ({ dice, whole }) => ({ body: spoiled(whole, dice), headers: json }),
  whole: ({ dice }) => ({ body: dice.of(wholeBodies), headers: json }),
  type: ({ dice, whole }) => ({
    body: JSON.stringify(whole),
    headers: { 'content-type': dice.of(contentTypes) },
  }),
  method: ({ dice }) => ({
    method: dice.of(['PATCH', 'DELETE', 'PUT', 'POST', 'OPTIONS', 'HEAD']),
  }),
};
const kinds = ['id', 'query', 'header', 'body', 'body', 'body', 'whole', 'type', 'method'];

/** So many requests, the same in every run, over all routes in turn. */
export function generated({ routes, world, count }) {
  const dice = chance(20261124);
  return Array.from({ length: count }, (_, index) => {
    const route = routes[index % routes.length];
    return index % 500 === 499 ? huge(route, world) : oddRequest({ route, world, dice });
  });
}

function oddRequest({ route, world, dice }) {
  const { document, operation, method } = route;
  const schema = operation.requestBody?.content?.['application/json']?.schema;
  const whole = schema ? fitting(schema, document.components.schemas) : {};
  const kind = dice.of(kinds);
  const odd = oddities[kind]({ dice, whole });
  const ids = odd.ids ?? ((key) => world.ids.own[key] ?? 'a'.repeat(86));
  const url = route.path.replace(/\{(\w+)\}/g, (_, key) => ids(key)) + (odd.query ?? '');
  const isRead = ['GET', 'HEAD', 'OPTIONS'].includes(odd.method ?? method);
  const body = odd.body ?? (isRead ? undefined : JSON.stringify(whole));
  return { method: odd.method ?? method, url, body, headers: odd.headers ?? {}, oddity: kind };
}

function huge(route, world) {
  const body = JSON.stringify({ value: 'a'.repeat(TEN_MEGABYTES) });
  const url = route.path.replace(/\{(\w+)\}/g, (_, key) => world.ids.own[key] ?? 'a'.repeat(86));
  const method = route.method === 'GET' ? 'POST' : route.method;
  return { method, url, body, headers: json, oddity: '10 MB' };
}
