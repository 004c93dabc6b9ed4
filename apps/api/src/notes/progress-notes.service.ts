import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type {
  AddToNote,
  BeginNote,
  ProgressNotes,
  SavedNote,
  SignNote,
  WriteNote,
} from '@closeknit/contracts/notes';
import type { MemberActor } from '@closeknit/domain/access/actor';
import { CareService } from '../couples/care.service.ts';
import { Clock } from '../platform/clock.ts';
import { Safe } from '../platform/encryption/safe.ts';
import { found, Refused } from '../platform/http/refused.ts';
import { PracticeDb } from '../platform/tenancy/practice-db.ts';
import { NoteAddendumRow } from './note-addendum.entity.ts';
import { ProgressNoteRow } from './progress-note.entity.ts';

interface Which {
  readonly coupleId: string;
  readonly noteId: string;
}

interface Named {
  readonly id: string;
  readonly author: string;
  readonly sessionAt: Date | null;
}

/** Notes of the record: saved as they are typed, fixed once signed, added to afterwards. */
@Injectable()
export class ProgressNotesService {
  constructor(
    private readonly db: PracticeDb,
    private readonly clock: Clock,
    private readonly safe: Safe,
    private readonly care: CareService,
  ) {}

  async of(coupleId: string, actor: MemberActor): Promise<ProgressNotes> {
    await this.care.require(actor, 'notes:read', coupleId);
    const order = { begunAt: 'DESC', id: 'DESC' } as const;
    const rows = await this.db.of(ProgressNoteRow).find({ where: { coupleId }, order });
    const addenda = await this.addendaOf(coupleId);
    const named = await this.named(coupleId);
    return {
      notes: await Promise.all(
        rows.map(async (row) => ({
          id: row.id,
          appointmentId: row.appointmentId,
          sessionAt: named.get(row.id)?.sessionAt?.toISOString() ?? null,
          author: named.get(row.id)?.author ?? '',
          isOwn: row.authorId === actor.id,
          text: await this.textOf(row),
          revision: row.revision,
          begunAt: row.begunAt.toISOString(),
          savedAt: row.writtenAt.toISOString(),
          signedAt: row.signedAt?.toISOString() ?? null,
          addenda: addenda.filter(({ noteId }) => noteId === row.id),
        })),
      ),
    };
  }

  async begin(coupleId: string, request: BeginNote, actor: MemberActor): Promise<SavedNote> {
    await this.care.require(actor, 'notes:write', coupleId);
    const appointmentId = await this.session(coupleId, request.appointmentId);
    const id = randomUUID();
    const sealedText = await this.seal(actor, request.text, id);
    const now = this.clock.instant();
    const whose = { id, coupleId, authorId: actor.id, appointmentId };
    await this.db
      .of(ProgressNoteRow)
      .insert({ ...whose, sealedText, begunAt: now, writtenAt: now });
    return { id, revision: 1, savedAt: now.toISOString() };
  }

  async write(which: Which, request: WriteNote, actor: MemberActor): Promise<SavedNote> {
    const row = await this.ownDraft(which, request.revision, actor);
    const appointmentId = await this.session(row.coupleId, request.appointmentId);
    const sealedText = await this.seal(actor, request.text, row.id);
    const now = this.clock.instant();
    const revision = row.revision + 1;
    const change = { sealedText, appointmentId, revision, writtenAt: now };
    await this.db.of(ProgressNoteRow).update({ id: row.id }, change);
    return { id: row.id, revision, savedAt: now.toISOString() };
  }

  /** Signs the words as they were last seen. From then on the note is fixed. */
  async sign(which: Which, { revision }: SignNote, actor: MemberActor): Promise<void> {
    const row = await this.ownDraft(which, revision, actor);
    if ((await this.textOf(row)).trim() === '') throw new Refused('note-empty');
    const signedAt = this.clock.instant();
    await this.db.of(ProgressNoteRow).update({ id: row.id }, { signedAt });
  }

  async discard({ coupleId, noteId }: Which, actor: MemberActor): Promise<void> {
    const { id } = await this.ownDraft({ coupleId, noteId }, null, actor);
    await this.db.of(ProgressNoteRow).delete({ id });
  }

  async add({ coupleId, noteId }: Which, { text }: AddToNote, actor: MemberActor): Promise<void> {
    await this.care.require(actor, 'notes:write', coupleId);
    const note = await this.db.of(ProgressNoteRow).findOneBy({ id: noteId, coupleId });
    if (!found(note).signedAt) throw new Refused('note-unsigned');
    const id = randomUUID();
    const place = { table: 'note_addendum', column: 'sealed_text', row: id } as const;
    const sealedText = await this.safe.seal(actor.practiceId, text, place);
    const whose = { id, coupleId, noteId, authorId: actor.id };
    await this.db
      .of(NoteAddendumRow)
      .insert({ ...whose, sealedText, writtenAt: this.clock.instant() });
  }

  /** A draft of the one who asks, held until it has been changed. */
  private async ownDraft({ coupleId, noteId }: Which, seen: number | null, actor: MemberActor) {
    await this.care.require(actor, 'notes:write', coupleId);
    const lock = { mode: 'pessimistic_write' } as const;
    const where = { id: noteId, coupleId, authorId: actor.id };
    const row = found(await this.db.of(ProgressNoteRow).findOne({ where, lock }));
    if (row.signedAt) throw new Refused('note-signed');
    if (seen !== null && row.revision !== seen) throw new Refused('changed-elsewhere');
    return row;
  }

  private async session(coupleId: string, id: string | null): Promise<string | null> {
    if (id === null) return null;
    const sql = `select id from appointment where id = $1 and couple_id = $2 and alone_with is null`;
    const session = await this.db.one<{ id: string }>(sql, [id, coupleId]);
    if (!session) throw new Refused('not-found', '/appointmentId');
    return session.id;
  }

  private async addendaOf(coupleId: string) {
    const rows = await this.db.query<NoteAddendumRow & { author: string }>(
      `select added.id, added.practice_id as "practiceId", note_id as "noteId", member.name as author,
              sealed_text as "sealedText", written_at as "writtenAt"
       from note_addendum added join member on member.id = added.author_id
       where couple_id = $1 order by written_at, added.id`,
      [coupleId],
    );
    return Promise.all(
      rows.map(async ({ id, practiceId, noteId, author, sealedText, writtenAt }) => {
        const place = { table: 'note_addendum', column: 'sealed_text', row: id } as const;
        const text = await this.safe.open<string>(practiceId, sealedText, place);
        return { id, noteId, author, text, writtenAt: writtenAt.toISOString() };
      }),
    );
  }

  private async named(coupleId: string): Promise<Map<string, Named>> {
    const rows = await this.db.query<Named>(
      `select note.id, member.name as author, lower(appointment.during) as "sessionAt"
       from progress_note note join member on member.id = note.author_id
       left join appointment on appointment.id = note.appointment_id where note.couple_id = $1`,
      [coupleId],
    );
    return new Map(rows.map((row) => [row.id, row]));
  }

  private textOf({ practiceId, id, sealedText }: ProgressNoteRow): Promise<string> {
    return this.safe.open(practiceId, sealedText, placeOf(id));
  }

  private seal(actor: MemberActor, text: string, id: string): Promise<Buffer> {
    return this.safe.seal(actor.practiceId, text, placeOf(id));
  }
}

const placeOf = (row: string) => ({ table: 'progress_note', column: 'sealed_text', row }) as const;
