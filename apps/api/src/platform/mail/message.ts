import { encodeWords } from 'nodemailer/lib/mime-funcs';
import { encode, wrap } from 'nodemailer/lib/qp';
import { asHtml, asText, type Letter } from './letter.ts';

export interface Posted {
  readonly letter: Letter;
  /** The sender's address; its name is the practice's. */
  readonly address: string;
  readonly messageId: string;
  /** Epoch milliseconds. */
  readonly at: number;
}

/**
 * A letter as the bytes of a mail: plain text, and HTML beside it. Written here because the
 * mailer's general composer, made for attachments and streams, costs more than sending does.
 */
export function asMessage({ letter, address, messageId, at }: Posted): Buffer {
  // In quoted-printable every `=` is followed by a code, so no line can be taken for this.
  const boundary = `=_${messageId.replace(/\W/g, '').slice(0, 24)}`;
  const headers = [
    `From: ${phrase(letter.from)} <${plain(address)}>`,
    `To: <${plain(letter.to)}>`,
    `Subject: ${words(letter.subject)}`,
    `Message-ID: ${messageId}`,
    `Date: ${new Date(at).toUTCString().replace('GMT', '+0000')}`,
    'Auto-Submitted: auto-generated',
    'MIME-Version: 1.0',
    `Content-Type: multipart/alternative; boundary="${boundary}"`,
  ];
  const parts = [part('plain', asText(letter)), part('html', asHtml(letter))];
  const body = parts.map((lines) => `--${boundary}\r\n${lines}\r\n`).join('');
  return Buffer.from(`${headers.join('\r\n')}\r\n\r\n${body}--${boundary}--\r\n`);
}

function part(kind: 'plain' | 'html', text: string): string {
  const head = `Content-Type: text/${kind}; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable`;
  return `${head}\r\n\r\n${wrap(encode(text.replaceAll('\n', '\r\n')), 76)}`;
}

// A line break would begin a header of the writer's choice.
const plain = (text: string) => text.replace(/\p{Cc}+/gu, ' ').trim();

// Short enough for one line of a header, and nothing that needs encoding.
const isSimple = (text: string) => /^[ -~]{0,59}$/.test(text);

const encoded = (text: string) => encodeWords(text, 'Q', 52, true).replaceAll(' ', '\r\n ');

function words(text: string): string {
  const clean = plain(text);
  return isSimple(clean) ? clean : encoded(clean);
}

function phrase(name: string): string {
  const clean = plain(name);
  return isSimple(clean) ? `"${clean.replace(/["\\]/g, '\\$&')}"` : encoded(clean);
}
