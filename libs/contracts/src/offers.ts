import * as z from 'zod/mini';
import { AnswerValue } from './assignments.ts';
import { Prompt } from './exercises.ts';
import { Id } from './ids.ts';

/** Words written in the other's name by mistake, handed over to the partner they are from. */
const Offer = z.object({
  id: Id,
  title: z.string(),
  writtenAt: z.string(),
  answers: z.array(
    z.object({
      prompt: Prompt,
      value: AnswerValue,
      /** What one has answered to this oneself, where one has. */
      own: z.nullable(AnswerValue),
    }),
  ),
});

export const Offers = z.object({ offers: z.array(Offer) });
export type Offers = z.infer<typeof Offers>;
z.globalRegistry.add(Offers, { id: 'Offers' });

/** What becomes of the answers one has given oneself where both are there. */
export const TakeOffer = z.object({ own: z.enum(['keep', 'replace']) });
export type TakeOffer = z.infer<typeof TakeOffer>;
z.globalRegistry.add(TakeOffer, { id: 'TakeOffer' });
