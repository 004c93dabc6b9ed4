import type { AddressInfo } from 'node:net';
import { type ParsedMail, simpleParser } from 'mailparser';
import type { PinoLogger } from 'nestjs-pino';
import { SMTPServer } from 'smtp-server';
import { testConfig } from '../../testing/start-api.ts';
import type { ClaimedJob } from '../jobs/job.ts';
import type { Letter } from './letter.ts';
import { Post } from './post.ts';

const letter = (to: string): Letter => ({
  to,
  from: 'Harbour Practice',
  locale: 'en',
  subject: 'Your appointment on Tuesday at 18:30',
  greeting: 'Hello <Ana>,',
  paragraphs: ['this is a reminder.'],
  action: { label: 'See the appointment', url: 'https://closeknit.example/portal/sessions' },
  footnotes: ['If it does not work, reply to this mail.'],
});

const job = { id: 'job', practiceId: 'practice', key: 'appointment:1', name: 'mail' } as ClaimedJob;
const silent = { warn: () => undefined } as unknown as PinoLogger;

describe('the post', () => {
  const received: ParsedMail[] = [];
  let server: SMTPServer;
  let post: Post;

  beforeAll(async () => {
    server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS', 'AUTH'],
      onRcptTo: ({ address }, _session, done) => done(answerTo(address)),
      onData: (stream, _session, done) => {
        simpleParser(stream).then((mail) => {
          received.push(mail);
          done();
        }, done);
      },
    });
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    const { port } = server.server.address() as AddressInfo;
    post = new Post(testConfig('postgres://x/x', { SMTP_URL: `smtp://127.0.0.1:${port}` }), silent);
  });
  afterAll(async () => {
    post.onApplicationShutdown();
    await new Promise<void>((closed) => server.close(closed));
  });

  function answerTo(address: string): Error | null {
    const code = Number(/^code(\d+)@/.exec(address)?.[1]);
    return code ? Object.assign(new Error('refused'), { responseCode: code }) : null;
  }

  it('hands over a letter as text and as page, with nothing in it that runs or watches', async () => {
    const ending = await post.deliver(letter('ana@duarte.example'), job);

    const mail = received.at(-1);
    expect(ending).toMatchObject({ state: 'done', messageId: mail?.messageId });
    expect(mail?.from?.text).toBe('"Harbour Practice" <post@closeknit.example>');
    expect(mail?.text).toContain('https://closeknit.example/portal/sessions');
    expect(mail?.html).toContain('Hello &lt;Ana&gt;,');
    expect(mail?.html).not.toMatch(/<img|<script|http:\/\//);
  });

  it('gives the same letter of the same job the same Message-ID', async () => {
    await post.deliver(letter('ben@duarte.example'), job);
    await post.deliver(letter('ben@duarte.example'), job);

    const [first, second] = received.slice(-2);
    expect(first?.messageId).toBe(second?.messageId);
    expect(first?.messageId).not.toBe(received[0]?.messageId);
  });

  it.each([
    ['code550@duarte.example', 'refused', 'address-refused'],
    ['code451@duarte.example', 'due', 'mail-server-away'],
  ])('to %s ends as %s', async (address, state, reason) => {
    expect(await post.deliver(letter(address), job)).toMatchObject({ state, reason });
  });

  it('is tried again later while the server is away', async () => {
    const config = testConfig('postgres://x/x', { SMTP_URL: 'smtp://127.0.0.1:1' });
    const lost = new Post(config, silent);

    const ending = await lost.deliver(letter('ana@duarte.example'), job);

    lost.onApplicationShutdown();
    expect(ending).toEqual({ state: 'due', reason: 'mail-server-away' });
  });
});
