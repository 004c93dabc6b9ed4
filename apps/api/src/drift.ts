import 'reflect-metadata';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { entities } from './entities.ts';
import { SnakeNaming } from './platform/database/snake-naming.ts';

interface Column {
  readonly table: string;
  readonly column: string;
  readonly type: string;
  readonly nullable: boolean;
}

const spelled = ({ table, column, type, nullable }: Column) =>
  `${table}.${column} ${type}${nullable ? '' : ' not null'}`;

/** The columns the entities describe. */
async function described(url: string): Promise<string[]> {
  const source = new DataSource({
    type: 'postgres',
    url,
    entities,
    namingStrategy: new SnakeNaming(),
  });
  await source.initialize();
  try {
    return source.entityMetadatas.flatMap(({ tableName: table, columns }) =>
      columns.map((column) =>
        spelled({
          table,
          column: column.databaseName,
          type: typeOf(String(column.type), column.isArray),
          nullable: column.isNullable,
        }),
      ),
    );
  } finally {
    await source.destroy();
  }
}

function typeOf(type: string, isArray: boolean): string {
  const full = type === 'timestamptz' ? 'timestamp with time zone' : type;
  return isArray ? `${full}[]` : full;
}

/** The columns the migrations made. */
async function made(url: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<Column>(
      `select relname as table, attname as column, format_type(atttypid, atttypmod) as type,
              not attnotnull as nullable
       from pg_attribute join pg_class on pg_class.oid = attrelid
       where relnamespace = 'public'::regnamespace and relkind = 'r' and attnum > 0
         and not attisdropped and relname <> 'migrations'`,
    );
    return rows.map(spelled);
  } finally {
    await client.end();
  }
}

/** What one side has and the other has not: empty when entities and migrations agree. */
export async function driftIn(url: string): Promise<string[]> {
  const [wanted, actual] = [await described(url), await made(url)];
  return [
    ...wanted.filter((column) => !actual.includes(column)).map((c) => `only in entities: ${c}`),
    ...actual.filter((column) => !wanted.includes(column)).map((c) => `only in migrations: ${c}`),
  ];
}

if (process.argv[1]?.endsWith('drift.js')) {
  const drift = await driftIn(process.env['DATABASE_OWNER_URL'] ?? '');
  for (const line of drift) console.error(line);
  process.exit(drift.length > 0 ? 1 : 0);
}
