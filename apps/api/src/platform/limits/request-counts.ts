import { createHmac } from 'node:crypto';
import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Redis } from 'ioredis';
import type pg from 'pg';
import {
  RateLimiterPostgres,
  RateLimiterRedis,
  RateLimiterRes,
  type RateLimiterStoreAbstract,
} from 'rate-limiter-flexible';
import { CONFIG, type Config } from '../config.ts';
import { AUTH_POOL } from '../sign-in/auth.ts';
import type { Limit } from './limits.ts';

/** What this process has counted of one caller and not yet told the store. */
interface Local {
  since: number;
  untold: number;
  closedUntil: number;
}

const MOST_CALLERS = 50_000;

/**
 * Counts requests over all processes, in Redis where there is one, else in PostgreSQL. Most
 * requests are only counted here; the store hears of them by the step.
 */
@Injectable()
export class RequestCounts implements OnApplicationShutdown {
  private readonly locals = new Map<string, Local>();
  private readonly stores = new Map<string, RateLimiterStoreAbstract>();
  private readonly redis: Redis | undefined;

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(AUTH_POOL) private readonly pool: pg.Pool,
  ) {
    const { redisUrl } = config;
    if (!redisUrl) return;
    this.redis = new Redis(redisUrl, { lazyConnect: true, maxRetriesPerRequest: 1 });
    this.redis.on('error', () => undefined);
  }

  /** Counts one request of `caller`. Answers after how many seconds there is room again; 0: now. */
  async count(limit: Limit, caller: string): Promise<number> {
    const now = performance.now();
    const local = this.localOf(limit, caller, now);
    if (local.closedUntil > now) return Math.ceil((local.closedUntil - now) / 1000);

    local.untold += 1;
    if (local.untold < limit.step) return 0;
    const times = local.untold;
    local.untold = 0;
    const told = this.tell(limit, caller, times).then((wait) => {
      if (wait > 0) local.closedUntil = performance.now() + wait;
      return Math.ceil(wait / 1000);
    });
    return limit.step === 1 ? told : 0;
  }

  async onApplicationShutdown(): Promise<void> {
    this.redis?.disconnect();
  }

  private localOf(limit: Limit, caller: string, now: number): Local {
    const key = `${limit.name} ${caller}`;
    const known = this.locals.get(key);
    if (known && now - known.since < limit.seconds * 1000) return known;
    // A flood of new callers must not fill the memory; what the store knows it still knows.
    if (!known && this.locals.size >= MOST_CALLERS) this.locals.clear();
    const local = { since: now, untold: 0, closedUntil: known?.closedUntil ?? 0 };
    this.locals.set(key, local);
    return local;
  }

  /** Milliseconds to wait. While the store is away nobody is turned back for that. */
  private async tell(limit: Limit, caller: string, times: number): Promise<number> {
    try {
      await this.storeOf(limit).consume(this.unnamed(caller), times);
      return 0;
    } catch (full) {
      return full instanceof RateLimiterRes ? Math.max(1, full.msBeforeNext) : 0;
    }
  }

  // The store is to know neither addresses nor people.
  private unnamed(caller: string): string {
    return createHmac('sha256', this.config.sessionSecret).update(caller).digest('base64url');
  }

  private storeOf(limit: Limit): RateLimiterStoreAbstract {
    const known = this.stores.get(limit.name);
    if (known) return known;
    const points = Math.ceil(limit.times * this.config.rateLimits);
    const shared = { keyPrefix: limit.name, points, duration: limit.seconds };
    const store = this.redis
      ? new RateLimiterRedis({ ...shared, storeClient: this.redis })
      : new RateLimiterPostgres({
          ...shared,
          storeClient: this.pool,
          schemaName: 'auth',
          tableName: 'request_count',
          tableCreated: true,
        });
    this.stores.set(limit.name, store);
    return store;
  }
}
