import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { CoupleLife, TakeStep } from '@closeknit/contracts/life';
import type { Care } from '@closeknit/contracts/access';
import type { MemberActor } from '@closeknit/domain/access/actor';
import { may } from '@closeknit/domain/access/permissions';
import {
  type CoupleState,
  decideStep,
  type LifeStep,
  type Standing,
  stepsFrom,
  type StepTaker,
} from '@closeknit/domain/couples/life';
import type { Ending } from '@closeknit/domain/outcomes/outcome';
import { CareService } from '../couples/care.service.ts';
import { Clock } from '../platform/clock.ts';
import { Safe } from '../platform/encryption/safe.ts';
import { found } from '../platform/http/refused.ts';
import { PracticeDb } from '../platform/tenancy/practice-db.ts';
import { EpisodeRow } from './episode.entity.ts';

interface Standings {
  readonly state: CoupleState;
  readonly since: Date;
  readonly zone: string;
  readonly joined: number;
  readonly gone: number;
}

interface StepRow {
  readonly id: string;
  readonly step: LifeStep;
  readonly taken_at: Date;
  readonly taken_by: string;
  readonly sealed_reason: Buffer | null;
  readonly ending: Ending | null;
}

/** A couple's way so far, and what may come next. */
@Injectable()
export class LifeService {
  constructor(
    private readonly db: PracticeDb,
    private readonly clock: Clock,
    private readonly safe: Safe,
    private readonly care: CareService,
  ) {}

  async of(coupleId: string, actor: MemberActor): Promise<CoupleLife> {
    const care = await this.care.require(actor, 'couples:read', coupleId);
    const { since, zone, ...rest } = await this.standing(coupleId);
    const standing = standingOf(rest);
    const { state } = standing;
    return {
      ...{ state, since: since.toISOString(), zone },
      episodes: await this.episodes(coupleId),
      next: may(actor, 'couples:change', care) ? nextFrom(standing, takerOf(care, actor)) : [],
      comingSessions: await this.comingSessions(coupleId),
      taken: may(actor, 'trends:read', care) ? await this.taken(coupleId, actor) : null,
    };
  }

  /** Where the couple stands now. */
  async standing(coupleId: string): Promise<Standings> {
    const row = await this.db.one<Standings>(
      `select couple.state, coalesce(couple.state_since, couple.since) as since, member.zone,
              (select count(*)::integer from partner
               where couple_id = couple.id and joined_at is not null) as joined,
              (select count(*)::integer from partner
               where couple_id = couple.id and deleted_at is not null) as gone
       from couple join member on member.id = couple.therapist_id where couple.id = $1`,
      [coupleId],
    );
    return found(row);
  }

  /** Writes down that a step is taken, and why, sealed. */
  async note(coupleId: string, request: TakeStep, actor: MemberActor): Promise<void> {
    const id = randomUUID();
    const reason = request.reason.trim();
    const sealed = reason && (await this.safe.seal(actor.practiceId, reason, placeOf(id)));
    await this.db.query(
      `insert into couple_step (id, couple_id, step, taken_by, taken_at, sealed_reason, ending)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [
        ...[id, coupleId, request.step, actor.id, this.clock.instant(), sealed || null],
        request.ending,
      ],
    );
  }

  private async episodes(coupleId: string): Promise<CoupleLife['episodes']> {
    const rows = await this.db
      .of(EpisodeRow)
      .find({ where: { coupleId }, order: { number: 'ASC' } });
    return rows.map(({ number, beganAt, endedAt, endedBy }) => ({
      number,
      beganAt: beganAt.toISOString(),
      endedAt: endedAt?.toISOString() ?? null,
      endedBy,
    }));
  }

  private async comingSessions(coupleId: string): Promise<CoupleLife['comingSessions']> {
    const rows = await this.db.query<{ id: string; starts: Date }>(
      `select id, lower(during) as starts from appointment
       where couple_id = $1 and state = 'booked' and lower(during) > $2 order by 2 limit 50`,
      [coupleId, this.clock.instant()],
    );
    return rows.map(({ id, starts }) => ({ id, startsAt: starts.toISOString() }));
  }

  private async taken(coupleId: string, { practiceId }: MemberActor): Promise<CoupleLife['taken']> {
    const rows = await this.db.query<StepRow>(
      `select couple_step.id, step, taken_at, member.name as taken_by, sealed_reason,
              couple_step.ending
       from couple_step join member on member.id = couple_step.taken_by
       where couple_id = $1 order by taken_at desc, couple_step.id desc limit 100`,
      [coupleId],
    );
    return Promise.all(
      rows.map(async ({ id, step, taken_at, taken_by, sealed_reason, ending }) => ({
        ...{ id, step, takenAt: taken_at.toISOString(), takenBy: taken_by, ending },
        reason: sealed_reason ? await this.safe.open(practiceId, sealed_reason, placeOf(id)) : '',
      })),
    );
  }
}

/** What the rules need to know of where a couple stands. */
export function standingOf({ state, joined, gone }: Pick<Standings, 'state' | 'joined' | 'gone'>) {
  return { state, bothJoined: joined === 2, oneIsGone: gone > 0 } satisfies Standing;
}

/** Where the reason of a step is sealed. */
function placeOf(row: string) {
  return { table: 'couple_step', column: 'sealed_reason', row } as const;
}

/** As whom this member takes a step: they have been let in as one of the two. */
export function takerOf(care: Care, { id }: MemberActor): StepTaker {
  return care.therapistId === id ? 'therapist' : 'owner';
}

function nextFrom(standing: Standing, by: StepTaker): CoupleLife['next'] {
  return stepsFrom(standing, by).flatMap((step) => {
    const taken = decideStep(step, standing, by);
    return 'refused' in taken ? [] : [{ step, to: taken.to, brings: [...taken.brings] }];
  });
}
