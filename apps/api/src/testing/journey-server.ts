import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { AppModule } from '../app.module.ts';
import { configureApp, newAdapter } from '../configure-app.ts';
import { Clock } from '../platform/clock.ts';
import { configFrom } from '../platform/config.ts';

/** A clock whose shift stands in a file, so that a journey can move it from another process. */
class ClockFromFile extends Clock {
  override shift(): number {
    return Number(readFileSync(process.env['CLOCK_FILE'] ?? '', 'utf8')) || 0;
  }
}

const config = configFrom(process.env);
const module = await Test.createTestingModule({ imports: [AppModule.with(config)] })
  .overrideProvider(Clock)
  .useValue(new ClockFromFile())
  .compile();
const app = module.createNestApplication<NestFastifyApplication>(newAdapter(config));
await configureApp(app, config);
await app.listen(config.port, config.host);
