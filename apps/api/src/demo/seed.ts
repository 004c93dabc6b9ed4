import 'reflect-metadata';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { DEMO_PASSWORD } from '@closeknit/fixtures/people';
import { demoStory, type DemoStory as Story } from '@closeknit/fixtures/story';
import { AppModule } from '../app.module.ts';
import { configFrom } from '../platform/config.ts';
import { orSaySo } from '../platform/process.ts';
import { AUTH, type Auth } from '../platform/sign-in/auth.ts';
import { DemoStory } from './demo-story.ts';

/** How much of the story is there: it was told wholly when its last person has an account. */
async function howMuchIsTold(
  context: INestApplicationContext,
  story: Story,
): Promise<'nothing' | 'half' | 'all'> {
  const { internalAdapter } = await context.get<Auth>(AUTH).$context;
  const known = async (email = '') => (await internalAdapter.findUserByEmail(email)) !== null;
  if (await known(story.couples.at(-1)?.partners.at(-1)?.email)) return 'all';
  return (await known(story.therapists[0]?.email)) ? 'half' : 'nothing';
}

/** Tells the demo story once, into the embedded database. */
await orSaySo(async () => {
  const config = { ...configFrom(process.env), worker: false };
  const context = await NestFactory.createApplicationContext(AppModule.with(config), {
    logger: ['error'],
    abortOnError: false,
  });
  const story = demoStory(new Date().toISOString().slice(0, 10));
  const told = await howMuchIsTold(context, story);
  if (told === 'nothing') await new DemoStory(context, DEMO_PASSWORD).tell(story);
  await context.close();
  if (told === 'half') {
    console.error('The demo practice was left half made. Run `npm run reset` to begin anew.');
    process.exit(1);
  }
});
