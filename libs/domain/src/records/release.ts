/** What of the joint record can be released. Nothing that only one of the two may read is ever part of it. */
export const RELEASE_PARTS = [
  'sessions',
  'check-ins',
  'questionnaires',
  'exercises',
  'agreements',
  'notes',
] as const;
export type ReleasePart = (typeof RELEASE_PARTS)[number];

/** What one partner has said; each alone, and the last three for good. */
export type ReleaseAnswer = 'open' | 'signed' | 'declined' | 'revoked';
export type ReleaseDecision = 'open' | 'granted' | 'ended';

/** A request to release something of the joint record. Times are milliseconds since 1970. */
export interface Release {
  readonly first: ReleaseAnswer;
  readonly second: ReleaseAnswer;
  readonly decision: ReleaseDecision;
  readonly expiresAt: number;
}

export type PartnersAct = 'sign' | 'decline' | 'revoke';
export type TherapistsAct = 'grant' | 'end';
export type ReleaseAct =
  | { readonly by: 'first' | 'second'; readonly act: PartnersAct }
  | { readonly by: 'therapist'; readonly act: TherapistsAct };

export type Refusal = 'release-over' | 'release-answered' | 'release-unsigned';
type Decided = { readonly release: Release } | { readonly refused: Refusal };

const answers: Record<PartnersAct, { from: ReleaseAnswer; to: ReleaseAnswer }> = {
  sign: { from: 'open', to: 'signed' },
  decline: { from: 'open', to: 'declined' },
  revoke: { from: 'signed', to: 'revoked' },
};

/**
 * What an act leads to, or why it is refused: once the request has ended or run out, where somebody
 * has answered before, or where the therapist would release it without both signatures.
 */
export function decideRelease(release: Release, act: ReleaseAct, now: number): Decided {
  if (isOver(release, now)) return { refused: 'release-over' };
  if (act.by === 'therapist') return decide(release, act.act);
  const { from, to } = answers[act.act];
  if (release[act.by] !== from) return { refused: 'release-answered' };
  return { release: { ...release, [act.by]: to } };
}

/** Whether something may leave the practice now: both signatures stand, and the therapist has agreed. */
export function isReleased(release: Release, now: number): boolean {
  return release.decision === 'granted' && hasBoth(release) && !isOver(release, now);
}

/** Where it stands for those in care of the couple. */
export function releaseStanding(release: Release, now: number) {
  if (isReleased(release, now)) return 'released';
  const isRefused = [release.first, release.second].some((answer) =>
    ['declined', 'revoked'].includes(answer),
  );
  if (isRefused || isOver(release, now)) return 'not-released';
  return hasBoth(release) ? 'to-decide' : 'waiting';
}

/**
 * Where it stands for one partner. As long as the therapist has not decided, what the other has
 * said makes no difference; and that it is not released never tells through whom.
 */
export function ownReleaseStanding(release: Release, own: 'first' | 'second', now: number) {
  if (isOver(release, now)) return 'not-released';
  if (release[own] === 'open') return 'open';
  if (release[own] !== 'signed') return 'not-released';
  if (release.decision === 'open') return 'waiting';
  return isReleased(release, now) ? 'released' : 'not-released';
}

function decide(release: Release, act: TherapistsAct): Decided {
  if (act === 'end') return { release: { ...release, decision: 'ended' } };
  if (!hasBoth(release)) return { refused: 'release-unsigned' };
  return { release: { ...release, decision: 'granted' } };
}

const hasBoth = ({ first, second }: Release) => first === 'signed' && second === 'signed';
const isOver = ({ decision, expiresAt }: Release, now: number) =>
  decision === 'ended' || expiresAt <= now;
