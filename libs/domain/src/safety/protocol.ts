/**
 * What a therapist does after an answer that asks for attention, in this order: speak with the
 * person alone, through their safe contact; ask whether there is danger now; make a safety plan;
 * name who else helps; and decide whether joint work goes on. None is forced, none decides for
 * the therapist.
 */
export const PROTOCOL_STEPS = ['alone', 'danger', 'plan', 'refer', 'joint'] as const;
export type ProtocolStep = (typeof PROTOCOL_STEPS)[number];
