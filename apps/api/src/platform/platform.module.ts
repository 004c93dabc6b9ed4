import {
  type DynamicModule,
  Global,
  Inject,
  Module,
  type OnApplicationShutdown,
} from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, APP_PIPE } from '@nestjs/core';
import { StandardSchemaSerializerInterceptor } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { LoggerModule } from 'nestjs-pino';
import type pg from 'pg';
import { DoorGuard } from './access/door.guard.ts';
import { Audit } from './audit/audit.ts';
import { AuditEntryRow } from './audit/audit-entry.entity.ts';
import { AuditHeadRow } from './audit/audit-head.entity.ts';
import { AuditTrail } from './audit/audit-trail.interceptor.ts';
import { Checkpoints } from './audit/checkpoints.ts';
import { Clock } from './clock.ts';
import { CONFIG, type Config } from './config.ts';
import { appDatabase } from './database/data-source.ts';
import { KeyRotationRow } from './encryption/key-rotation.entity.ts';
import { KeysController } from './encryption/keys.controller.ts';
import { KeysService } from './encryption/keys.service.ts';
import { PracticeKeyRow } from './encryption/practice-key.entity.ts';
import { Resealing } from './encryption/resealing.ts';
import { Rewrapping } from './encryption/rewrapping.ts';
import { Safe } from './encryption/safe.ts';
import { Wrapping } from './encryption/wrapping.ts';
import { FilesPlatformModule } from './files/files.module.ts';
import { HealthController } from './http/health.controller.ts';
import { ContractPipe } from './http/invalid-input.ts';
import { ProblemFilter } from './http/problem.filter.ts';
import { requestLog } from './http/request-log.ts';
import { Claims } from './jobs/claims.ts';
import { Dispatcher } from './jobs/dispatcher.ts';
import { JobHandlers } from './jobs/job-handlers.ts';
import { JobProcess } from './jobs/job-process.ts';
import { JobRunner } from './jobs/job-runner.ts';
import { PlannedJobRow } from './jobs/planned-job.entity.ts';
import { PlannedJobs } from './jobs/planned-jobs.service.ts';
import { LimitByActor, LimitByNetwork } from './limits/limit.guards.ts';
import { RequestCounts } from './limits/request-counts.ts';
import { DeliveryRow } from './mail/delivery.entity.ts';
import { Post } from './mail/post.ts';
import { Papers } from './papers/papers.ts';
import { AUTH, AUTH_POOL, authFrom, authPool } from './sign-in/auth.ts';
import { SignInModule } from './sign-in/sign-in.module.ts';
import { PracticeDb } from './tenancy/practice-db.ts';
import { PracticeTransaction } from './tenancy/practice-transaction.interceptor.ts';
import { Readers } from '../words/readers.ts';

const forSubjects = [
  Readers,
  Clock,
  PracticeDb,
  Audit,
  Checkpoints,
  Safe,
  KeysService,
  PlannedJobs,
  JobHandlers,
  Post,
  Papers,
];

const sealing = [Wrapping, Rewrapping, Resealing];

// The transaction stands first: it must be outside of the response check to undo a bad answer.
const door = [
  { provide: APP_GUARD, useClass: LimitByNetwork },
  { provide: APP_GUARD, useClass: DoorGuard },
  { provide: APP_GUARD, useClass: LimitByActor },
  { provide: APP_PIPE, useClass: ContractPipe },
  { provide: APP_INTERCEPTOR, useClass: PracticeTransaction },
  { provide: APP_INTERCEPTOR, useClass: AuditTrail },
  { provide: APP_INTERCEPTOR, useClass: StandardSchemaSerializerInterceptor },
  { provide: APP_FILTER, useClass: ProblemFilter },
];

const rows = [
  AuditEntryRow,
  AuditHeadRow,
  PlannedJobRow,
  DeliveryRow,
  PracticeKeyRow,
  KeyRotationRow,
];

/** How the program runs; it knows nothing of therapy. */
@Global()
@Module({})
export class PlatformModule implements OnApplicationShutdown {
  constructor(@Inject(AUTH_POOL) private readonly signInPool: pg.Pool) {}

  static with(config: Config): DynamicModule {
    return {
      module: PlatformModule,
      imports: [
        FilesPlatformModule,
        SignInModule,
        LoggerModule.forRoot(requestLog(config)),
        TypeOrmModule.forRoot({
          ...appDatabase(config.databaseUrl, config.databasePool),
          autoLoadEntities: true,
          retryAttempts: 3,
        }),
        TypeOrmModule.forFeature(rows),
      ],
      controllers: [HealthController, KeysController],
      providers: [
        { provide: CONFIG, useValue: config },
        { provide: AUTH_POOL, useFactory: () => authPool(config) },
        {
          provide: AUTH,
          useFactory: (pool: pg.Pool) => authFrom(config, pool),
          inject: [AUTH_POOL],
        },
        ...forSubjects,
        ...sealing,
        RequestCounts,
        Claims,
        Dispatcher,
        JobRunner,
        JobProcess,
        ...door,
      ],
      exports: [CONFIG, AUTH, AUTH_POOL, ...forSubjects, Dispatcher, JobRunner],
    };
  }

  async onApplicationShutdown(): Promise<void> {
    await this.signInPool.end();
  }
}
