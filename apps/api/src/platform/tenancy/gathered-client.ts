import type { Client, QueryConfig, QueryResult } from 'pg';

/**
 * A connection on which statements asked for in one go leave in one packet, and none waits
 * for the answer to another: for small answers, sending costs more than asking. They run in
 * the order they were asked, and each gets its own answer.
 */
export class GatheredClient {
  private isGathering = false;

  constructor(private readonly client: Client) {
    // What the option of that name would set, had TypeORM not made the connection.
    Object.assign(client, { pipeline: true });
  }

  query(statement: QueryConfig | string): Promise<QueryResult> {
    this.gather();
    return this.client.query(statement);
  }

  /** Ends a connection that must not be used again; its pool does not take it back. */
  discard(): void {
    void this.client.end();
  }

  private gather(): void {
    if (this.isGathering) return;
    const { stream } = this.client.connection;
    this.isGathering = true;
    stream.cork();
    process.nextTick(() => {
      this.isGathering = false;
      stream.uncork();
    });
  }
}
