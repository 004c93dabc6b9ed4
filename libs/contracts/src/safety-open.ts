// What first pages have to know: apart from the questions themselves, which they need not load.
import * as z from 'zod/mini';
import { Id } from './ids.ts';

/** What a partner is told of the questions: whether they stand open and who reads them. */
export const OwnQuestions = z.object({
  open: z.boolean(),
  therapistName: z.string(),
  leadName: z.nullable(z.string()),
});
export type OwnQuestions = z.infer<typeof OwnQuestions>;
z.globalRegistry.add(OwnQuestions, { id: 'OwnQuestions' });

/** Couples whose answers nobody has looked at yet, whatever they say. */
export const SafetyTasks = z.object({
  couples: z.array(z.object({ coupleId: Id, firstNames: z.array(z.string()) })),
});
export type SafetyTasks = z.infer<typeof SafetyTasks>;
z.globalRegistry.add(SafetyTasks, { id: 'SafetyTasks' });
