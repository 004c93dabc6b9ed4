import { Injectable } from '@nestjs/common';
import type {
  MarkOwnRead,
  OwnMessages,
  SentMessage,
  Thread,
  Unread,
  WriteToTherapist,
} from '@closeknit/contracts/messages';
import type { OwnData } from '@closeknit/contracts/own-data';
import type { PartnerActor } from '@closeknit/domain/access/actor';
import { OwnDocumentsService } from '../agreements/own-documents.service.ts';
import { found } from '../platform/http/refused.ts';
import { PracticeDb } from '../platform/tenancy/practice-db.ts';
import { closedFor, MayWrite } from './may-write.service.ts';
import { MessageBook, type Which } from './message-book.service.ts';

const THREADS = ['therapist', 'both'] as const;

/** One partner's threads: the one with their therapist alone, and the one the other reads too. */
@Injectable()
export class OwnMessagesService {
  constructor(
    private readonly db: PracticeDb,
    private readonly book: MessageBook,
    private readonly mayWrite: MayWrite,
    private readonly agreements: OwnDocumentsService,
  ) {}

  async of(actor: PartnerActor): Promise<OwnMessages> {
    const read = await this.book.of(actor.coupleId, actor);
    const permitted = await this.mayWrite.in(actor.coupleId);
    const unsigned = (await this.agreements.toSign(actor)) ? 'agreement' : null;
    return {
      threads: THREADS.map((to) => {
        const closed = closedFor(permitted, to === 'both');
        return {
          to,
          // Whose wish it was that nothing is written is not told.
          closed: (closed === 'practice-off' ? 'off' : closed) ?? unsigned,
          messages: read
            .filter(({ row }) => (row.partnerId === null) === (to === 'both'))
            .map(({ row: _, ...message }) => message),
        };
      }),
    };
  }

  async send({ to, ...request }: WriteToTherapist, actor: PartnerActor): Promise<SentMessage> {
    const which = whichOf(to, actor);
    await this.mayWrite.require(which);
    await this.agreements.requireSigned(actor);
    return this.book.send(which, request, actor);
  }

  markRead({ to, upTo }: MarkOwnRead, actor: PartnerActor): Promise<void> {
    return this.book.markRead(whichOf(to, actor), upTo, actor);
  }

  /** Everything this partner reads here, for what they take along. */
  async record(actor: PartnerActor): Promise<OwnData['messages']> {
    const read = await this.book.of(actor.coupleId, actor);
    return read.map(({ row, by, isOwn, text, sentAt }) => ({
      to: row.partnerId === null ? 'both' : 'therapist',
      ...{ by, isOwn, text, sentAt },
    }));
  }

  async unread({ id, coupleId }: PartnerActor): Promise<Unread> {
    return found(
      await this.db.one<Unread>(
        `select count(*)::int as unread from message
         where couple_id = $2 and by_partner_id is distinct from $1 and not exists (
           select from message_seen seen where seen.message_id = message.id and reader_id = $1)`,
        [id, coupleId],
      ),
    );
  }
}

function whichOf(to: Thread, { coupleId, id }: PartnerActor): Which {
  return { coupleId, partnerId: to === 'both' ? null : id };
}
