import type { QueryRunner } from 'typeorm';

interface SealedColumn {
  readonly table: string;
  readonly column: string;
  /** Which of the practice's keys seals it: that of the record, unless another is named. */
  readonly compartment?: 'safety' | 'private-notes';
  /** Whether a row may be without a value. */
  readonly isOptional?: true;
}

/**
 * Ties a column of sealed values to the keys of its practice. A sealed value begins with the
 * number of its key; the database reads it there, refuses a value whose key does not exist in
 * its compartment, and refuses to let go of a key that some value still needs.
 */
export async function sealedColumn(query: QueryRunner, sealed: SealedColumn): Promise<void> {
  const { table, column, compartment = 'record', isOptional } = sealed;
  await query.query(
    `alter table ${table} add column key_compartment text
       generated always as ('${compartment}') stored not null,
     add column key_version integer
       generated always as (key_version_of(${column})) stored ${isOptional ? '' : 'not null'},
     add constraint ${table}_sealed_by foreign key (practice_id, key_compartment, key_version)
       references practice_key (practice_id, compartment, version)`,
  );
  await query.query(`create index ${table}_key on ${table} (practice_id, key_version)`);
}
