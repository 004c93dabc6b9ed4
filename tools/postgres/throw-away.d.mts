import type { EmbeddedPostgres } from '../embedded-postgres.mjs';

export function startThrowAway(place?: string): Promise<EmbeddedPostgres>;
