import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../platform/config.ts';
import type { Verdict } from '../platform/jobs/job.ts';
import { JobHandlers } from '../platform/jobs/job-handlers.ts';
import { PracticeDb } from '../platform/tenancy/practice-db.ts';
import { sentence } from '../words/sentence.ts';
import { ReachAddressService } from './reach-address.service.ts';
import { ReachCodeMail } from './reach.jobs.ts';
import { SafeContactRow } from './safe-contact.entity.ts';

/** Sends a code to an address that nobody has proved yet: it names neither person nor practice. */
@Injectable()
export class ReachCodeMailer {
  constructor(
    private readonly db: PracticeDb,
    private readonly addresses: ReachAddressService,
    @Inject(CONFIG) private readonly config: Config,
    handlers: JobHandlers,
  ) {
    handlers.handle(ReachCodeMail, ({ contactId }) => this.letter(contactId));
  }

  private async letter(id: string): Promise<Verdict> {
    const row = await this.db.of(SafeContactRow).findOneBy({ id });
    if (!row?.pendingEmail) return { skip: 'gone' };
    const locale = await this.localeOf(row.partnerId);
    const say = (key: string, facts = {}) => sentence(`mail.${key}`, facts, locale);
    return {
      post: {
        to: row.pendingEmail,
        from: row.senderName || say('reach-code.from'),
        locale,
        subject: say('reach-code.subject'),
        greeting: say('reach-code.greeting'),
        paragraphs: [say('reach-code.body', { code: this.addresses.codeFor(row) })],
        action: {
          label: say('neutral.action'),
          url: `${this.config.publicUrl}/portal/reach`,
        },
        footnotes: [say('reach-code.note')],
      },
    };
  }

  private async localeOf(partnerId: string): Promise<string> {
    const row = await this.db.one<{ locale: string }>('select locale_of($1) as locale', [
      partnerId,
    ]);
    return row?.locale ?? 'en';
  }
}
