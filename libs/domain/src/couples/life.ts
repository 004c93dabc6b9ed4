/** Where a couple stands in its work. */
export type CoupleState = 'invited' | 'active' | 'paused' | 'separating' | 'closed';

export type LifeStep = 'pause' | 'resume' | 'separate' | 'close' | 'reopen';

/** Who takes a step: the couple's own therapist, or the owner of the practice in their absence. */
export type StepTaker = 'therapist' | 'owner';

/** What a step brings about, all of it in one transaction. */
export type Consequence =
  | 'stop-sharing'
  | 'share-again'
  | 'rest-joint-work'
  | 'rest-reminders'
  | 'remind-again'
  | 'cancel-sessions'
  | 'cancel-reminders'
  | 'freeze-shared'
  | 'unlink-contacts'
  | 'seal-for-good'
  | 'new-record'
  | 'new-episode';

interface Rule {
  readonly from: readonly CoupleState[];
  /** `joined` is `active` once both partners have joined, and `invited` until then. */
  readonly to: CoupleState | 'joined';
  readonly by: readonly StepTaker[];
  readonly brings: readonly Consequence[];
}

const ending = [
  'stop-sharing',
  'cancel-sessions',
  'cancel-reminders',
  'freeze-shared',
  'seal-for-good',
  'unlink-contacts',
] as const satisfies readonly Consequence[];

/**
 * The life of a couple as data. What protects, an owner may do too; going on with the joint work
 * is for their therapist to judge. From `closed` only `reopen` leads on, into a new episode.
 */
export const LIFE: Readonly<Record<LifeStep, Rule>> = {
  pause: {
    from: ['invited', 'active'],
    to: 'paused',
    by: ['therapist', 'owner'],
    brings: ['stop-sharing', 'rest-joint-work', 'rest-reminders'],
  },
  resume: {
    from: ['paused'],
    to: 'joined',
    by: ['therapist'],
    brings: ['share-again', 'remind-again'],
  },
  separate: {
    from: ['invited', 'active', 'paused'],
    to: 'separating',
    by: ['therapist', 'owner'],
    brings: [...ending, 'new-record'],
  },
  close: {
    from: ['invited', 'active', 'paused', 'separating'],
    to: 'closed',
    by: ['therapist', 'owner'],
    brings: ending,
  },
  reopen: {
    from: ['closed'],
    to: 'joined',
    by: ['therapist'],
    brings: ['new-episode', 'share-again'],
  },
};

export const LIFE_STEPS = Object.keys(LIFE) as LifeStep[];
export const COUPLE_STATES: readonly CoupleState[] = [
  'invited',
  'active',
  'paused',
  'separating',
  'closed',
];

export interface Standing {
  readonly state: CoupleState;
  readonly bothJoined: boolean;
  /** Whether what one of them had left here has been deleted: there is no couple to go on with. */
  readonly oneIsGone?: boolean;
}

export type TakenStep =
  | { readonly to: CoupleState; readonly brings: readonly Consequence[] }
  | { readonly refused: 'not-now' | 'not-allowed' };

/** Where this step leads and what it brings about, or why it cannot be taken. */
export function decideStep(
  step: LifeStep,
  { state, bothJoined, oneIsGone = false }: Standing,
  by: StepTaker,
): TakenStep {
  const rule = LIFE[step];
  if (!rule.by.includes(by)) return { refused: 'not-allowed' };
  if (!rule.from.includes(state)) return { refused: 'not-now' };
  if (oneIsGone && step === 'reopen') return { refused: 'not-now' };
  const joined = bothJoined ? 'active' : 'invited';
  return { to: rule.to === 'joined' ? joined : rule.to, brings: newlyBrought(rule, state) };
}

/** The steps that can be taken from here, in the order they are offered. */
export function stepsFrom(standing: Standing, by: StepTaker): LifeStep[] {
  return LIFE_STEPS.filter((step) => !('refused' in decideStep(step, standing, by)));
}

/** Whether something new may pass between the partners. */
export function isSharing(state: CoupleState): boolean {
  return state === 'invited' || state === 'active';
}

/** Whether the episode has come to its end for the partners: they read, and write nothing more. */
export function isOver(state: CoupleState): boolean {
  return state === 'separating' || state === 'closed';
}

/** Whether a time can be found for both, or for one of them who is seen alone, as long as the episode goes on. */
export function mayMeet(state: CoupleState, who: 'both' | 'one'): boolean {
  return who === 'both' ? isSharing(state) : state !== 'closed';
}

// What has stopped with the separation does not stop once more when the record is closed.
function newlyBrought({ brings }: Rule, state: CoupleState): readonly Consequence[] {
  return state === 'separating' ? [] : brings;
}

/** From when to when the joint work rested, as instants; open where no step says more. */
export interface Rest {
  readonly from: number;
  readonly until: number;
}

/** Whether a step goes on with the joint work; every other lets it rest, for a while or for good. */
export function goesOn(step: LifeStep): boolean {
  return step === 'resume' || step === 'reopen';
}

/** When the work rested, from its steps since some day in their order, and how it stood before them. */
export function restsOf(
  steps: readonly { readonly at: number; readonly step: LifeStep }[],
  { beganResting }: { readonly beganResting: boolean },
): Rest[] {
  const rests: Rest[] = [];
  let from = beganResting ? -Infinity : undefined;
  for (const { at, step } of steps) {
    if (!goesOn(step)) from ??= at;
    else if (from !== undefined) {
      rests.push({ from, until: at });
      from = undefined;
    }
  }
  return from === undefined ? rests : [...rests, { from, until: Infinity }];
}
