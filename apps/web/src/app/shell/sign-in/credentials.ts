import { EmailAddress } from '@closeknit/contracts/text';
import * as z from 'zod/mini';

/** A password being tried has no rules of its own beyond being there. */
export const Credentials = z.object({
  email: EmailAddress,
  password: z.string().check(z.minLength(1, 'missing')),
});
export type Credentials = z.infer<typeof Credentials>;
