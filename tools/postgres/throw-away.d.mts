import type { EmbeddedPostgres } from '../embedded-postgres.mjs';

export function startThrowAway(wanted?: {
  readonly place?: string;
  readonly isSafe?: boolean;
}): Promise<EmbeddedPostgres>;
