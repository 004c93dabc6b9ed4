import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule } from './app.module.ts';
import { configureApp, newAdapter } from './configure-app.ts';
import { endAtOnceWhenAsked, orSaySo } from './platform/process.ts';
import { configFrom } from './platform/config.ts';

/** The HTTP process and, in the embedded default, the worker too. */
await orSaySo(async () => {
  const config = configFrom(process.env);
  const app = await NestFactory.create<NestFastifyApplication>(
    AppModule.with(config),
    newAdapter(config),
    { bufferLogs: true, abortOnError: false },
  );
  await configureApp(app, config);
  endAtOnceWhenAsked();
  await app.listen(config.port, config.host);
});
