/** A member of a practice, signed in. */
export interface MemberActor {
  readonly kind: 'member';
  readonly id: string;
  readonly practiceId: string;
  readonly userId: string;
  readonly role: 'owner' | 'therapist' | 'supervisor' | 'assistant';
}

/** One partner of a couple, signed in. */
export interface PartnerActor {
  readonly kind: 'partner';
  readonly id: string;
  readonly practiceId: string;
  readonly userId: string;
  readonly coupleId: string;
}

/** A job at work in one practice; it sees facts for mails, never what people wrote. */
export interface SystemActor {
  readonly kind: 'system';
  readonly practiceId: string;
}

/** Somebody holding an invitation who has no seat yet. */
export interface VisitorActor {
  readonly kind: 'visitor';
  readonly practiceId: string;
}

export type Actor = MemberActor | PartnerActor | SystemActor | VisitorActor;
