import type { QueryRunner } from 'typeorm';

interface SealedColumn {
  readonly table: string;
  readonly column: string;
  /** Whether a row may be without a value. */
  readonly isOptional?: true;
}

/**
 * Ties a column of sealed values to the keys of its practice. A sealed value begins with the
 * number of its key; the database reads it there, refuses a value whose key does not exist, and
 * refuses to let go of a key that some value still needs.
 */
export async function sealedColumn(query: QueryRunner, sealed: SealedColumn): Promise<void> {
  const { table, column, isOptional } = sealed;
  await query.query(
    `alter table ${table} add column key_version integer
       generated always as (key_version_of(${column})) stored ${isOptional ? '' : 'not null'},
     add constraint ${table}_sealed_by foreign key (practice_id, key_version)
       references practice_key (practice_id, version)`,
  );
  await query.query(`create index ${table}_key on ${table} (practice_id, key_version)`);
}
