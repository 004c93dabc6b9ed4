import { expect } from '@playwright/test';
import type { Mail } from './mail-sink.ts';

export type { Mail } from './mail-sink.ts';

export interface Mailbox {
  /** Every mail since the journey began, oldest first. */
  mails(): Promise<Mail[]>;
  mailsTo(address: string): Promise<Mail[]>;
  /** The newest mail to an address, once one is there that has the words in its subject. */
  mailTo(address: string, subject?: string | RegExp): Promise<Mail>;
  empty(): Promise<void>;
}

const hasSubject = (mail: Mail, wanted: string | RegExp): boolean =>
  typeof wanted === 'string' ? mail.subject.includes(wanted) : wanted.test(mail.subject);

export function mailboxAt(url: string): Mailbox {
  const mails = async (): Promise<Mail[]> => (await (await fetch(url)).json()) as Mail[];
  const mailsTo = async (address: string): Promise<Mail[]> =>
    (await mails()).filter(({ to }) => to.includes(address));
  return {
    mails,
    mailsTo,
    async mailTo(address, subject = '') {
      const found = async (): Promise<Mail | undefined> =>
        (await mailsTo(address)).findLast((mail) => hasSubject(mail, subject));
      await expect
        .poll(found, { message: `a mail to ${address} (${subject})`, timeout: 20_000 })
        .toBeDefined();
      return (await found()) as Mail;
    },
    async empty() {
      await fetch(url, { method: 'DELETE' });
    },
  };
}

/** The first address in a mail's text that holds the given part. */
export function linkIn(mail: Mail, part = ''): string {
  const links = mail.text.match(/https?:\/\/[^\s<>"')\]]+/g) ?? [];
  const link = links.find((one) => one.includes(part));
  if (!link) throw new Error(`No link with "${part}" in the mail "${mail.subject}".`);

  return link;
}
