import { aCheckIn } from '@closeknit/fixtures/builders';
import { aJoinedCouple, aTherapist, type JoinedCouple } from './given.ts';
import { aColleague, type Colleague } from './given-colleague.ts';
import type { TestApi } from './start-api.ts';
import type { Visitor } from './visitor.ts';

/** What stands in a record; the private ones must reach nobody but their author. */
export const CANARIES = {
  answer: 'the canary sings at dusk',
  privateAnswer: 'nobody hears this canary',
  note: 'a canary in the kitchen',
  privateNote: 'a canary under a cloth',
} as const;

/** A practice with one of each role, and a therapist's couple with something in its record. */
export interface Staff {
  readonly practiceId: string;
  readonly owner: Visitor;
  readonly therapist: Colleague;
  readonly other: Colleague;
  readonly supervisor: Colleague;
  readonly otherSupervisor: Colleague;
  readonly assistant: Colleague;
  readonly couple: JoinedCouple;
}

export async function aStaffedPractice(api: TestApi): Promise<Staff> {
  api.clock.moveTo('2026-11-24T12:00:00Z');
  const owner = await aTherapist(api);
  const therapist = await aColleague(api, owner, 'therapist');
  const other = await aColleague(api, owner, 'therapist');
  const supervisor = await aColleague(api, owner, 'supervisor');
  const otherSupervisor = await aColleague(api, owner, 'supervisor');
  const assistant = await aColleague(api, owner, 'assistant');
  await supervises(owner, supervisor, therapist);
  await supervises(owner, otherSupervisor, other);
  const couple = await aJoinedCouple(api, therapist.visitor);
  await aRecord(therapist.visitor, couple);
  const { practiceId } = owner;
  return { practiceId, owner, therapist, other, supervisor, otherSupervisor, assistant, couple };
}

async function supervises(owner: Visitor, supervisor: Colleague, therapist: Colleague) {
  const request = { therapistIds: [therapist.id] };
  const answer = await owner.put(`/api/members/${supervisor.id}/supervision`, request);
  if (answer.status !== 204) throw new Error(`No supervision: ${answer.body.code}`);
}

/** An exercise both have answered, each once in private, and a check-in of each with a sentence. */
async function aRecord(therapist: Visitor, { id, first, second }: JoinedCouple): Promise<void> {
  const request = { exerciseKey: 'i-have-missed', dueOn: '2026-12-01', note: '' };
  const given = await therapist.post(`/api/couples/${id}/assignments`, request);
  const at = `/api/portal/assignments/${given.body.id}`;
  for (const partner of [first, second]) {
    const { body } = await partner.get(at);
    const asked = body.exercise.prompts.filter(({ type }: { type: string }) => type === 'text');
    const write = (prompt: number, value: string, visibility: string) =>
      partner.put(`${at}/answers/${asked[prompt].key}`, { value, visibility, revision: 0 });
    await write(0, CANARIES.answer, 'therapist');
    if (asked.length > 1) await write(1, CANARIES.privateAnswer, 'private');
  }
  await first.post(
    '/api/portal/check-ins',
    aCheckIn({ good: { text: CANARIES.note, visibility: 'therapist' } }),
  );
  const kept = { wish: { text: CANARIES.privateNote, visibility: 'private' } } as const;
  await second.post('/api/portal/check-ins', aCheckIn(kept));
}
