import { Id } from '@closeknit/contracts/ids';
import * as z from 'zod/mini';
import { defineJob } from '../jobs/job.ts';

/** Removes a stored file, unless something holds it by now. */
export const RemoveFile = defineJob({
  name: 'files.remove',
  payload: z.object({ fileId: Id }),
});
