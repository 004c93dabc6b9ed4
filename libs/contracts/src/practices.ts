import * as z from 'zod/mini';
import { Id } from './ids.ts';
import { MemberRole } from './me.ts';
import { line } from './text.ts';
import { Zone } from './times.ts';

export const Practice = z.object({
  id: Id,
  name: z.string(),
  zone: z.string(),
  members: z.array(z.object({ id: Id, name: z.string(), email: z.string(), role: MemberRole })),
});
export type Practice = z.infer<typeof Practice>;
z.globalRegistry.add(Practice, { id: 'Practice' });

export const ChangePractice = z.object({ name: line(120), zone: Zone });
export type ChangePractice = z.infer<typeof ChangePractice>;
z.globalRegistry.add(ChangePractice, { id: 'ChangePractice' });
