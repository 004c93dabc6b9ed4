import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type {
  BeginPrivateNote,
  PrivateNotes,
  SavedNote,
  WritePrivateNote,
} from '@closeknit/contracts/notes';
import type { MemberActor } from '@closeknit/domain/access/actor';
import { CareService } from '../couples/care.service.ts';
import { Clock } from '../platform/clock.ts';
import { Safe } from '../platform/encryption/safe.ts';
import { found, Refused } from '../platform/http/refused.ts';
import { PracticeDb } from '../platform/tenancy/practice-db.ts';
import { PrivateNoteRow } from './private-note.entity.ts';

interface Which {
  readonly coupleId: string;
  readonly noteId: string;
}

/** What a therapist writes for themselves. Nobody else reads it, lists it, counts it or exports it. */
@Injectable()
export class PrivateNotesService {
  constructor(
    private readonly db: PracticeDb,
    private readonly clock: Clock,
    private readonly safe: Safe,
    private readonly care: CareService,
  ) {}

  async of(coupleId: string, actor: MemberActor): Promise<PrivateNotes> {
    const rows = await this.db.of(PrivateNoteRow).find({
      where: { coupleId, authorId: actor.id },
      order: { begunAt: 'DESC', id: 'DESC' },
    });
    // Own notes outlast the care of a couple; where there are none, it is asked for.
    if (rows.length === 0) await this.care.require(actor, 'private-notes:keep', coupleId);
    return {
      notes: await Promise.all(
        rows.map(async ({ id, practiceId, sealedText, revision, begunAt, writtenAt }) => ({
          id,
          text: await this.safe.open<string>(practiceId, sealedText, placeOf(id)),
          revision,
          begunAt: begunAt.toISOString(),
          savedAt: writtenAt.toISOString(),
        })),
      ),
    };
  }

  async begin(coupleId: string, { text }: BeginPrivateNote, actor: MemberActor) {
    await this.care.require(actor, 'private-notes:keep', coupleId);
    const id = randomUUID();
    const sealedText = await this.safe.seal(actor.practiceId, text, placeOf(id));
    const now = this.clock.instant();
    const whose = { id, coupleId, authorId: actor.id };
    await this.db.of(PrivateNoteRow).insert({ ...whose, sealedText, begunAt: now, writtenAt: now });
    return { id, revision: 1, savedAt: now.toISOString() };
  }

  async write(which: Which, request: WritePrivateNote, actor: MemberActor): Promise<SavedNote> {
    const { id, revision: last } = await this.own(which, actor);
    if (last !== request.revision) throw new Refused('changed-elsewhere');
    const sealedText = await this.safe.seal(actor.practiceId, request.text, placeOf(id));
    const writtenAt = this.clock.instant();
    const revision = last + 1;
    await this.db.of(PrivateNoteRow).update({ id }, { sealedText, revision, writtenAt });
    return { id, revision, savedAt: writtenAt.toISOString() };
  }

  async discard(which: Which, actor: MemberActor): Promise<void> {
    const { id } = await this.own(which, actor);
    await this.db.of(PrivateNoteRow).delete({ id });
  }

  private async own({ coupleId, noteId }: Which, actor: MemberActor): Promise<PrivateNoteRow> {
    const lock = { mode: 'pessimistic_write' } as const;
    const where = { id: noteId, coupleId, authorId: actor.id };
    return found(await this.db.of(PrivateNoteRow).findOne({ where, lock }));
  }
}

const placeOf = (row: string) => ({ table: 'private_note', column: 'sealed_text', row }) as const;
