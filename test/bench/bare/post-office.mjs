import { createTransport } from 'nodemailer';
import { inRoot } from '../../../tools/set-up/places.mjs';
import { serveParent, settings } from '../programs/child.mjs';

// The same mails, their texts written beforehand, by a pool of the same size straight into the
// same mail server: no plan, no queue, no facts to read, nothing to write down.

const { smtpUrl } = settings();
const { appointmentLetter } = await import(inRoot('dist/api/appointments/appointment-emails.js'));
const { asHtml, asText } = await import(inRoot('dist/api/platform/mail/letter.js'));
const pool = { pool: true, maxConnections: 10, maxMessages: 1000 };
const transport = createTransport({ url: smtpUrl, ...pool });

function written(number) {
  const letter = appointmentLetter({
    kind: 'appointment-24h',
    firstName: 'First',
    email: `partner-${number}@bench.example`,
    locale: 'en',
    zone: 'America/New_York',
    practiceName: 'Practice 1',
    startsAt: new Date('2026-11-24T15:00:00Z'),
    url: 'http://localhost:3000/portal/sessions',
  });
  return {
    from: { name: letter.from, address: 'post@closeknit.example' },
    to: letter.to,
    subject: letter.subject,
    text: asText(letter),
    html: asHtml(letter),
    headers: { 'Auto-Submitted': 'auto-generated' },
  };
}

serveParent({}, async ({ count }) => {
  const mails = Array.from({ length: count }, (_, number) => written(number));
  const since = performance.now();
  await Promise.all(mails.map((mail) => transport.sendMail(mail)));
  return { perSecond: (count * 1000) / (performance.now() - since) };
});
