import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Finding, MarkFinding } from '@closeknit/contracts/findings';
import type { MemberActor } from '@closeknit/domain/access/actor';
import { CareService } from '../../couples/care.service.ts';
import { Clock } from '../../platform/clock.ts';
import { Safe } from '../../platform/encryption/safe.ts';
import { found, Refused } from '../../platform/http/refused.ts';
import { PracticeDb } from '../../platform/tenancy/practice-db.ts';
import { InstrumentShelf } from '../instruments/instrument-shelf.service.ts';
import { CourseFacts } from './course-facts.service.ts';
import { FindingMarkRow } from './finding-mark.entity.ts';
import { isSameRun, linesOf, type Run, runsOf, todayOf } from './lines.ts';

export interface ReadMark {
  readonly run: Run;
  readonly view: NonNullable<Finding['mark']>;
}

/** What therapists did about findings: seen, put off, a note. Each belongs to one run. */
@Injectable()
export class MarksService {
  constructor(
    private readonly db: PracticeDb,
    private readonly clock: Clock,
    private readonly safe: Safe,
    private readonly care: CareService,
    private readonly facts: CourseFacts,
    private readonly shelf: InstrumentShelf,
  ) {}

  /** Of one couple, notes opened; who asks has been let in. */
  async of(coupleId: string): Promise<ReadMark[]> {
    const rows = await this.db.of(FindingMarkRow).findBy({ coupleId });
    const members = await this.db.query<{ id: string; name: string }>(
      'select id, name from member',
    );
    const names = new Map(members.map(({ id, name }) => [id, name]));
    return Promise.all(
      rows.map(async (row) => ({
        run: runOf(row),
        view: {
          acknowledgedAt: row.acknowledgedAt?.toISOString() ?? null,
          snoozedUntil: row.snoozedUntil,
          note: await this.noteOf(row),
          markedBy: names.get(row.markedBy) ?? '',
        },
      })),
    );
  }

  async mark(coupleId: string, request: MarkFinding, actor: MemberActor): Promise<void> {
    await this.care.require(actor, 'findings:mark', coupleId);
    const today = await this.mustBeFound(coupleId, request, actor);
    if (request.act === 'snooze' && request.until <= today)
      throw new Refused('due-in-past', '/until');
    const id = await this.rowOf(coupleId, request, actor);
    await this.db.of(FindingMarkRow).update(
      { id },
      {
        ...(await this.changeOf(id, request, actor)),
        ...{ markedBy: actor.id, markedAt: this.clock.instant() },
      },
    );
  }

  /** Nothing is marked that is not found now; answers with the day it is. */
  private async mustBeFound(coupleId: string, run: Run, actor: MemberActor): Promise<string> {
    const facts = found((await this.facts.couples(actor, coupleId))[0]);
    const results = await this.facts.results(coupleId);
    const { instruments } = await this.shelf.catalogue();
    const standing = linesOf(facts, results, instruments).flatMap(runsOf);
    found(standing.find((one) => isSameRun(one, run)));
    return todayOf(facts, results);
  }

  private async changeOf(id: string, request: MarkFinding, { practiceId }: MemberActor) {
    switch (request.act) {
      case 'acknowledge':
        return { acknowledgedAt: this.clock.instant() };
      case 'snooze':
        return { snoozedUntil: request.until };
      case 'reopen':
        return { acknowledgedAt: null, snoozedUntil: null };
      case 'note': {
        const text = request.text.trim();
        return { sealedNote: text ? await this.safe.seal(practiceId, text, placeOf(id)) : null };
      }
    }
  }

  /** The row of a run, made where there is none; held until the end, as its note is bound to its id. */
  private async rowOf(coupleId: string, run: Run, actor: MemberActor): Promise<string> {
    const { partnerId, key, version, kind, since } = run;
    const which = [coupleId, partnerId, key, version, kind, since];
    await this.db.query(
      `insert into finding_mark (couple_id, partner_id, instrument_key, instrument_version, kind,
         since, id, marked_by, marked_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict do nothing`,
      [...which, randomUUID(), actor.id, this.clock.instant()],
    );
    const row = await this.db.one<{ id: string }>(
      `select id from finding_mark where couple_id = $1 and partner_id is not distinct from $2
         and instrument_key = $3 and instrument_version = $4 and kind = $5 and since = $6
       for update`,
      which,
    );
    return found(row).id;
  }

  private async noteOf({ id, practiceId, sealedNote }: FindingMarkRow): Promise<string> {
    return sealedNote ? this.safe.open<string>(practiceId, sealedNote, placeOf(id)) : '';
  }
}

const runOf = ({
  instrumentKey: key,
  instrumentVersion: version,
  ...row
}: FindingMarkRow): Run => ({
  ...{ key, version, partnerId: row.partnerId, kind: row.kind, since: row.since },
});

function placeOf(row: string) {
  return { table: 'finding_mark', column: 'sealed_note', row } as const;
}
