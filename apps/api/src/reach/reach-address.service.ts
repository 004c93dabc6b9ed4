import { createHmac } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { PartnerActor } from '@closeknit/domain/access/actor';
import { Clock } from '../platform/clock.ts';
import { CONFIG, type Config } from '../platform/config.ts';
import { found, Refused } from '../platform/http/refused.ts';
import { PlannedJobs } from '../platform/jobs/planned-jobs.service.ts';
import { PracticeDb } from '../platform/tenancy/practice-db.ts';
import { ReachCodeMail } from './reach.jobs.ts';
import { SafeContactRow } from './safe-contact.entity.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const MOST_TRIES = 5;

type Pending = Pick<SafeContactRow, 'id' | 'pendingEmail' | 'pendingUntil'>;

/** Another address for messages: used once its reader has proved that they read it. */
@Injectable()
export class ReachAddressService {
  constructor(
    private readonly db: PracticeDb,
    private readonly clock: Clock,
    private readonly jobs: PlannedJobs,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Sends a code there, or goes back to the address of signing in. */
  async change(email: string | null, actor: PartnerActor): Promise<void> {
    const { coupleId, id: partnerId } = actor;
    await this.db.query(
      `insert into safe_contact (couple_id, partner_id) values ($1, $2)
       on conflict (practice_id, partner_id) do nothing`,
      [coupleId, partnerId],
    );
    const row = found(await this.db.of(SafeContactRow).findOneBy({ partnerId }));
    if (email === null) return this.goBack(row.id);
    const now = this.clock.now();
    const lately = (row.pendingUntil?.getTime() ?? 0) > now + HOUR - MINUTE;
    if (lately) throw new Refused('too-many', '/email');
    const pendingUntil = new Date(now + HOUR);
    await this.db
      .of(SafeContactRow)
      .update({ id: row.id }, { pendingEmail: email, pendingUntil, pendingTries: 0 });
    await this.sendCode(row.id, pendingUntil.getTime());
  }

  /** Whether the code was right; after five wrong ones none is. */
  async prove(code: string, { id: partnerId }: PartnerActor): Promise<boolean> {
    const row = await this.db.of(SafeContactRow).findOneBy({ partnerId });
    if (!row?.pendingUntil || row.pendingUntil.getTime() <= this.clock.now()) return false;
    if (row.pendingTries >= MOST_TRIES) return false;
    if (code !== this.codeFor(row)) {
      await this.db.of(SafeContactRow).increment({ id: row.id }, 'pendingTries', 1);
      return false;
    }
    await this.db
      .of(SafeContactRow)
      .update({ id: row.id }, { email: row.pendingEmail, pendingEmail: null, pendingUntil: null });
    return true;
  }

  /** Made anew from what it stands for: it is kept nowhere. */
  codeFor({ id, pendingEmail, pendingUntil }: Pending): string {
    const digest = createHmac('sha256', this.config.linkSecret)
      .update(`reach:${id}:${pendingEmail}:${pendingUntil?.getTime()}`)
      .digest();
    return String(digest.readUIntBE(0, 6) % 1_000_000).padStart(6, '0');
  }

  // Of no couple, so that nothing that lists a couple's mails may show it; only the practice plans such.
  private async sendCode(contactId: string, deadline: number): Promise<void> {
    const key = `reach:${contactId}:${deadline}`;
    const facts = { job: ReachCodeMail, payload: { contactId }, key, coupleId: null };
    const dueAt = this.clock.now();
    await this.db.asPractice(() => this.jobs.planAll([{ ...facts, dueAt, deadline }]));
  }

  private async goBack(id: string): Promise<void> {
    const gone = { email: null, pendingEmail: null, pendingUntil: null };
    await this.db.of(SafeContactRow).update({ id }, gone);
  }
}
