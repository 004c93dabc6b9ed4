import { Id } from '@closeknit/contracts/ids';
import * as z from 'zod/mini';
import { defineJob } from '../jobs/job.ts';

/** One batch of sealing anew; it plans the next itself. */
export const SealAnew = defineJob({
  name: 'keys.seal-anew',
  payload: z.object({ rotationId: Id }),
});
