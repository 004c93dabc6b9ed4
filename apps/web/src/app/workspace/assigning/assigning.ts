import { AssignExercise, GivenTo, Repeats } from '@closeknit/contracts/assignments';
import { Place } from '@closeknit/contracts/couples';
import { Id } from '@closeknit/contracts/ids';
import * as z from 'zod/mini';

const { exerciseKey, dueOn, note } = AssignExercise.shape;

const typed = {
  coupleId: Id,
  ...{ exerciseKey, dueOn, note },
  givenTo: GivenTo,
  oneIs: Place,
  asksWhen: z.boolean(),
  often: z.enum(['once', 'weekly', 'days']),
  repeats: z.object({
    everyDays: z.nullable(z.number()),
    ends: z.enum(['times', 'until']),
    times: z.nullable(z.number()),
    until: z.string(),
  }),
};

type Typed = z.infer<z.ZodMiniObject<typeof typed>>;

/** What is typed into the dialog; where it comes again, the contract's own rule is asked how. */
export const Assigning = z.object(typed).check(
  z.check<Typed>(({ value, issues }) => {
    const wish = repeatsIn(value);
    const refused = wish && Repeats.safeParse(wish).error;
    for (const { path, message } of refused?.issues ?? [])
      issues.push({ code: 'custom', message, path: ['repeats', ...path], input: value });
  }),
);
export type Assigning = z.infer<typeof Assigning>;

/** As it is sent. */
export function wishIn(value: Assigning): Omit<AssignExercise, never> {
  const { exerciseKey, dueOn, note, givenTo, oneIs, asksWhen } = value;
  const repeats = repeatsIn(value) as Repeats | null;
  return { exerciseKey, dueOn, note, givenTo, oneIs, asksWhen, repeats };
}

function repeatsIn({ often, repeats }: Pick<Typed, 'often' | 'repeats'>) {
  if (often === 'once') return null;
  const { ends, times, until, everyDays } = repeats;
  return {
    everyDays: often === 'weekly' ? 7 : everyDays,
    until: ends === 'until' ? until : null,
    times: ends === 'times' ? times : null,
  };
}
