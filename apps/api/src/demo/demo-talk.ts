import { randomUUID } from 'node:crypto';
import type { DemoComment, DemoPoint } from '@closeknit/fixtures/duarte-talk';
import type { DemoCouple } from '@closeknit/fixtures/story';
import type { Safe } from '../platform/encryption/safe.ts';
import type { PracticeDb } from '../platform/tenancy/practice-db.ts';

interface Who {
  readonly practiceId: string;
  readonly therapistId: string;
  readonly coupleId: string;
  readonly partnerIds: Readonly<Record<'first' | 'second', string>>;
}

interface Means {
  readonly db: PracticeDb;
  readonly safe: Safe;
}

/** What wants to be talked about, and what the therapist wrote beside answers, each by whoever it was. */
export async function tellTalk(means: Means, who: Who, { talk }: DemoCouple): Promise<void> {
  for (const point of talk.points) {
    await means.db.enter(actorOf(point.by, who), () => add(means, who, point));
  }
  for (const comment of talk.comments) {
    await means.db.enter(actorOf('therapist', who), () => write(means, who, comment));
  }
}

async function add({ db, safe }: Means, who: Who, point: DemoPoint): Promise<void> {
  const { by, toBoth, what, at, discussedAt = null } = point;
  const id = randomUUID();
  const writer = by === 'therapist' ? [null, who.therapistId] : [who.partnerIds[by], null];
  const answer = typeof what === 'string' ? null : await answerAt(db, who, what);
  const place = { table: 'discussion_point', column: 'sealed_text', row: id } as const;
  const sealed = typeof what === 'string' ? await safe.seal(who.practiceId, what, place) : null;
  await db.query(
    `insert into discussion_point (id, couple_id, by_partner_id, by_member_id, to_both, answer_of,
                                   answer_id, sealed_text, sent_as, added_at, discussed_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $1, $9, $10)`,
    [
      ...[id, who.coupleId, ...writer, toBoth, answer?.partnerId ?? null, answer?.id ?? null],
      ...[sealed, at, discussedAt],
    ],
  );
}

async function write({ db, safe }: Means, who: Who, comment: DemoComment): Promise<void> {
  const { on, toBoth, text, at } = comment;
  const id = randomUUID();
  const answer = await answerAt(db, who, on);
  const place = { table: 'comment', column: 'sealed_text', row: id } as const;
  const sealed = await safe.seal(who.practiceId, text, place);
  const { assignmentId, partnerId } = answer;
  const whose = [who.coupleId, assignmentId, toBoth ? null : partnerId, partnerId, answer.id];
  await db.query(
    `insert into comment (id, couple_id, assignment_id, partner_id, answer_of, answer_id,
                          by_member_id, sent_as, sealed_text, written_at)
     values ($1, $2, $3, $4, $5, $6, $7, $1, $8, $9)`,
    [id, ...whose, who.therapistId, sealed, at],
  );
}

async function answerAt(
  db: PracticeDb,
  { coupleId, partnerIds }: Who,
  { exerciseKey, of, promptKey }: DemoComment['on'],
) {
  const row = await db.one<{ id: string; assignmentId: string; partnerId: string }>(
    `select answer.id, assignment_id as "assignmentId", partner_id as "partnerId"
     from answer join assignment on assignment.id = assignment_id
     where answer.couple_id = $1 and exercise_key = $2 and partner_id = $3 and prompt_key = $4`,
    [coupleId, exerciseKey, partnerIds[of], promptKey],
  );
  if (!row) throw new Error(`Nobody answered ${promptKey} of ${exerciseKey}`);
  return row;
}

function actorOf(by: DemoPoint['by'], { practiceId, therapistId, coupleId, partnerIds }: Who) {
  const ground = { practiceId, userId: '' };
  return by === 'therapist'
    ? ({ kind: 'member', id: therapistId, role: 'therapist', ...ground } as const)
    : ({ kind: 'partner', id: partnerIds[by], coupleId, ...ground } as const);
}
