import type { Finding, Findings } from '@closeknit/contracts/findings';

type Say = (key: string, facts?: Readonly<Record<string, string | number>>) => string;
type Line = Findings['lines'][number];

/** A finding as a person would say it, with the figures it rests on. */
export function findingInWords(
  say: Say,
  { kind, firmness, inputs }: Pick<Finding, 'kind' | 'firmness' | 'inputs'>,
  about: { readonly names: readonly string[]; readonly line: string },
): string {
  const [name = '', other = ''] = about.names;
  const key = kind === 'not-on-track' && firmness === 'early' ? 'not-on-track-early' : kind;
  const change = Math.abs(inputs['change'] ?? 0);
  return say(`workspace.measures.found.${key}`, {
    ...inputs,
    change,
    name,
    other,
    line: about.line,
  });
}

/** What the figures of a line rest on; nothing where there are none. */
export function basisInWords(say: Say, { threshold }: Line): string {
  if (!threshold) return say('workspace.measures.basis.none');
  const how = threshold.basis === 'own-convention' ? 'own' : threshold.verified ? 'read' : 'memory';
  return say(`workspace.measures.basis.${how}`, { points: threshold.points });
}

/** A questionnaire by its name; the weekly check-in in the reader's words. */
export function lineName(
  say: Say,
  { key, name }: { readonly key: string; readonly name: string },
): string {
  return key === 'closeness' ? say('workspace.measures.closeness') : name;
}
