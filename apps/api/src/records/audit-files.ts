import { promisify } from 'node:util';
import type { ChainedEntry } from '@closeknit/domain/audit/chain';
import { stringify } from 'csv-stringify';
import type { Checkpoint } from '../platform/audit/checkpoints.ts';

export interface Part {
  readonly entries: readonly ChainedEntry[];
  readonly isFirst: boolean;
  /** Stands at the end of the last part. */
  readonly checkpoint: Checkpoint | undefined;
}

const columns = [
  'seq',
  'at',
  'actorKind',
  'actorId',
  'role',
  'action',
  'subjects',
  'coupleId',
  'partnerId',
  'glassId',
  'practiceId',
  'hash',
] as const;

const written = promisify<readonly object[], object, string>(stringify as never);

// A cell that begins like a formula is shown as text by a spreadsheet when a quote stands before it.
const options = { columns: [...columns], escape_formulas: true, record_delimiter: '\r\n' };

function asCsv({ entries, isFirst }: Part): Promise<string> {
  const rows = entries.map((entry) => ({ ...entry, subjects: entry.subjects.join(' ') }));
  return written(rows, { ...options, header: isFirst });
}

function asJson({ entries, isFirst, checkpoint }: Part): Promise<string> {
  const start = isFirst ? '{"entries":[\n' : entries.length > 0 ? ',\n' : '';
  const end = checkpoint ? `\n],"checkpoint":${JSON.stringify(checkpoint)}}\n` : '';
  const rows = entries.map((entry) => JSON.stringify(entry)).join(',\n');
  return Promise.resolve(`${start}${rows}${end}`);
}

/** A part of the log in each format; the parts put one behind the other are the file. */
export const writers = { csv: asCsv, json: asJson } as const;
