import * as z from 'zod/mini';
import { defineJob } from './job.ts';
import { JobHandlers } from './job-handlers.ts';

const Walk = defineJob({ name: 'dog.walk', payload: z.object({ dogId: z.string() }) });
const done = async () => ({ done: true }) as const;

describe('the handlers of jobs', () => {
  it('let the program start when each job has one', () => {
    const handlers = new JobHandlers();
    handlers.expect(Walk);
    handlers.handle(Walk, done);

    expect(() => handlers.onApplicationBootstrap()).not.toThrow();
  });

  it('stop it when a job has none', () => {
    const handlers = new JobHandlers();
    handlers.expect(Walk);

    expect(() => handlers.onApplicationBootstrap()).toThrow('No handler for the job dog.walk');
  });

  it('stop it when a job has two', () => {
    const handlers = new JobHandlers();
    handlers.handle(Walk, done);

    expect(() => handlers.handle(Walk, done)).toThrow('Two handlers for the job dog.walk');
  });
});
