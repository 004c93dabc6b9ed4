import { DataSource, type DataSourceOptions } from 'typeorm';
import { migrations } from './migrations.ts';
import { SnakeNaming } from './snake-naming.ts';

/** How the running program reaches the database: as the application role, never as the owner. */
export function appDatabase(url: string, poolSize: number): DataSourceOptions {
  return {
    type: 'postgres',
    url,
    poolSize,
    namingStrategy: new SnakeNaming(),
    synchronize: false,
    applicationName: 'closeknit',
    extra: { connectionTimeoutMillis: 5000, statement_timeout: 15_000 },
  };
}

/** The owner's door, for migrations only. */
export function ownerDatabase(url: string): DataSource {
  return new DataSource({
    type: 'postgres',
    url,
    migrations,
    migrationsTransactionMode: 'each',
    namingStrategy: new SnakeNaming(),
    applicationName: 'closeknit-migrate',
  });
}
