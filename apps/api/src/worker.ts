import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { Logger } from 'nestjs-pino';
import { AppModule } from './app.module.ts';
import { configFrom } from './platform/config.ts';
import { endAtOnceWhenAsked, orSaySo } from './platform/process.ts';

/** The job process: the same program without a door. */
await orSaySo(async () => {
  const config = { ...configFrom(process.env), worker: true };
  const context = await NestFactory.createApplicationContext(AppModule.with(config), {
    bufferLogs: true,
    abortOnError: false,
  });
  context.useLogger(context.get(Logger));
  context.enableShutdownHooks();
  endAtOnceWhenAsked();
});
