import { createServer, type Server } from 'node:http';
import { simpleParser, type AddressObject } from 'mailparser';
import { SMTPServer, type SMTPServerDataStream } from 'smtp-server';

/** A mail as it arrived. */
export interface Mail {
  readonly to: readonly string[];
  readonly from: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly messageId: string;
  readonly headers: Readonly<Record<string, string>>;
}

export interface MailSink {
  readonly smtpUrl: string;
  /** Answers GET with every mail, oldest first; DELETE forgets them. */
  readonly httpUrl: string;
  readonly stop: () => Promise<void>;
}

const addressesIn = (field: AddressObject | AddressObject[] | undefined): string[] =>
  [field ?? []].flat().flatMap(({ value }) => value.map(({ address }) => address ?? ''));

async function read(stream: SMTPServerDataStream): Promise<Mail> {
  const mail = await simpleParser(stream);
  return {
    to: addressesIn(mail.to),
    from: mail.from?.text ?? '',
    subject: mail.subject ?? '',
    text: mail.text ?? '',
    html: mail.html || '',
    messageId: mail.messageId ?? '',
    headers: Object.fromEntries(mail.headerLines.map(({ key, line }) => [key, line])),
  };
}

function portOf(server: { address(): ReturnType<Server['address']> }): number {
  const address = server.address();
  if (!address || typeof address === 'string') throw new Error('The mail sink has no port.');

  return address.port;
}

function smtpServerFor(mails: Mail[]): SMTPServer {
  return new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData(stream, _session, done) {
      read(stream).then(
        (mail) => {
          mails.push(mail);
          done();
        },
        (error: unknown) => done(error as Error),
      );
    },
  });
}

function pageOf(mails: Mail[]): Server {
  return createServer((request, response) => {
    if (request.method === 'DELETE') mails.length = 0;
    response.setHeader('content-type', 'application/json').end(JSON.stringify(mails));
  });
}

/** Takes every mail over real SMTP and keeps it for the journeys to read. */
export async function startMailSink(): Promise<MailSink> {
  const mails: Mail[] = [];
  const smtp = smtpServerFor(mails);
  const page = pageOf(mails);
  await Promise.all([
    new Promise<void>((resolve) => smtp.listen(0, '127.0.0.1', resolve)),
    new Promise<void>((resolve) => page.listen(0, '127.0.0.1', resolve)),
  ]);
  return {
    smtpUrl: `smtp://127.0.0.1:${portOf(smtp.server)}`,
    httpUrl: `http://127.0.0.1:${portOf(page)}`,
    async stop() {
      page.closeAllConnections();
      await Promise.all([
        new Promise<void>((resolve) => smtp.close(resolve)),
        new Promise((resolve) => page.close(resolve)),
      ]);
    },
  };
}
