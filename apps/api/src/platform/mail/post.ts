import { createHash } from 'node:crypto';
import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { createTransport, type Transporter } from 'nodemailer';
import { PinoLogger } from 'nestjs-pino';
import { CONFIG, type Config } from '../config.ts';
import type { Ending } from '../jobs/claims.ts';
import type { ClaimedJob } from '../jobs/job.ts';
import { asHtml, asText, type Letter } from './letter.ts';

interface MailFault {
  readonly responseCode?: number;
  readonly command?: string;
  readonly code?: string;
}

/** Hands letters to the mail server and says how that ended. */
@Injectable()
export class Post implements OnApplicationShutdown {
  private readonly transport: Transporter;
  private readonly address: string;

  constructor(
    @Inject(CONFIG) config: Config,
    private readonly log: PinoLogger,
  ) {
    this.address = /<([^>]+)>/.exec(config.mailFrom)?.[1] ?? config.mailFrom;
    this.transport = createTransport({
      url: config.smtpUrl,
      pool: true,
      maxConnections: 10,
      maxMessages: 1000,
      connectionTimeout: 10_000,
      greetingTimeout: 10_000,
      socketTimeout: 20_000,
    } as never);
  }

  /**
   * One attempt. The Message-ID is fixed by the job and the recipient, so that a mail
   * sent twice by accident is seen as one by mail programs.
   */
  async deliver(letter: Letter, job: ClaimedJob): Promise<Ending> {
    const messageId = this.messageIdOf(letter, job);
    try {
      await this.transport.sendMail({
        messageId,
        // Or it would count the letters of every mail to find this out.
        textEncoding: 'Q',
        from: { name: letter.from, address: this.address },
        to: letter.to,
        subject: letter.subject,
        text: asText(letter),
        html: asHtml(letter),
        headers: { 'Auto-Submitted': 'auto-generated' },
      });
      return { state: 'done', reason: null, messageId };
    } catch (fault) {
      return this.endingAfter(fault as MailFault, job);
    }
  }

  onApplicationShutdown(): void {
    this.transport.close();
  }

  private messageIdOf(letter: Letter, job: ClaimedJob): string {
    const digest = createHash('sha256').update(`${job.practiceId} ${job.key} ${letter.to}`);
    return `<${digest.digest('hex').slice(0, 40)}@${this.address.split('@')[1] ?? 'closeknit'}>`;
  }

  private endingAfter({ responseCode = 0, command, code }: MailFault, job: ClaimedJob): Ending {
    this.log.warn({ job: job.name, id: job.id, responseCode, command, code }, 'mail not accepted');
    const final = responseCode >= 500 && command === 'RCPT TO';
    if (final) return { state: 'refused', reason: 'address-refused' };
    return { state: 'due', reason: responseCode >= 500 ? 'sender-refused' : 'mail-server-away' };
  }
}
