import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

// MailDev announces its address even when told to be silent.
async function withoutAnnouncement(work) {
  const { info } = console;
  console.info = () => undefined;
  try {
    return await work();
  } finally {
    console.info = info;
  }
}

/** Catches every mail and shows it on a page; nothing leaves the machine. */
export async function startMailbox({ port, host, folder }) {
  const { MailDev } = await import('maildev');
  const mailDirectory = join(folder, 'mails');
  rmSync(mailDirectory, { recursive: true, force: true });
  mkdirSync(mailDirectory, { recursive: true, mode: 0o700 });
  const mailbox = new MailDev({
    smtp: 0,
    ip: '127.0.0.1',
    web: port,
    webIp: host,
    mailDirectory,
    maxEmails: 1000,
    silent: true,
  });
  const { smtp } = await withoutAnnouncement(() => mailbox.start());
  return {
    url: `smtp://127.0.0.1:${smtp.getPort()}`,
    async stop() {
      await mailbox.stop();
      rmSync(mailDirectory, { recursive: true, force: true });
    },
  };
}
