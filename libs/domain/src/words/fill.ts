import { parse, type Part } from './message.ts';

export type Params = Readonly<Record<string, string | number>>;

const parsed = new Map<string, readonly Part[]>();
const plurals = new Map<string, Intl.PluralRules>();
const numbers = new Map<string, Intl.NumberFormat>();

/**
 * A message with its blanks filled in: `{name}`, `{count, plural, =0 {none} one {# mail} other
 * {# mails}}` and `{kind, select, a {..} other {..}}`, nested as deep as wanted. Numbers and
 * plurals follow the locale. Refuses, by throwing, a message it cannot read and a blank that
 * `params` does not fill.
 */
export function fill(message: string, params: Params, locale: string): string {
  let parts = parsed.get(message);
  if (parts === undefined) {
    parts = parse(message);
    parsed.set(message, parts);
  }
  return written(parts, { params, locale });
}

interface Context {
  readonly params: Params;
  readonly locale: string;
  /** What `#` stands for, inside a plural. */
  readonly count?: number;
}

function written(parts: readonly Part[], context: Context): string {
  return parts.map((part) => write(part, context)).join('');
}

function write(part: Part, context: Context): string {
  if (part.kind === 'text') return part.text;
  if (part.kind === 'count') return shown(context.count ?? '#', context.locale);
  const value = valueOf(part.name, context.params);
  if (part.kind === 'blank') return shown(value, context.locale);
  if (part.kind === 'select') return written(branch(part.branches, [String(value)]), context);

  const count = Number(value);
  const rule = cached(plurals, context.locale, (locale) => new Intl.PluralRules(locale));
  const answers = [`=${count}`, rule.select(count)];
  return written(branch(part.branches, answers), { ...context, count });
}

function branch(branches: ReadonlyMap<string, readonly Part[]>, answers: readonly string[]) {
  const key = answers.find((answer) => branches.has(answer)) ?? 'other';
  return branches.get(key) ?? [];
}

function valueOf(name: string, params: Params): string | number {
  const value = Object.hasOwn(params, name) ? params[name] : undefined;
  if (value === undefined) throw new Error(`Nothing fills {${name}}`);
  return value;
}

function shown(value: string | number, locale: string): string {
  if (typeof value === 'string') return value;
  return cached(numbers, locale, (tag) => new Intl.NumberFormat(tag)).format(value);
}

function cached<T>(known: Map<string, T>, locale: string, make: (locale: string) => T): T {
  const found = known.get(locale) ?? make(locale);
  known.set(locale, found);
  return found;
}
