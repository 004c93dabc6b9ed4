import { simpleParser } from 'mailparser';
import type { Letter } from './letter.ts';
import { asMessage } from './message.ts';

const letter: Letter = {
  to: 'ana@couple.example',
  from: 'Praxis Müller & Söhne "am Hafen"',
  locale: 'en',
  subject: 'Your appointment on Tuesday at 15:00 – and a subject longer than one line of a header',
  greeting: 'Hello Ana,',
  paragraphs: ['.a dot begins this line\nand "ünïcode" = 💛 this one '.padEnd(1200, 'long ')],
  action: { label: 'See the appointment', url: 'http://localhost:3000/portal/sessions?a=b' },
  footnotes: ['Reply to this mail.'],
};

const written = (changes: Partial<Letter> = {}) =>
  asMessage({
    letter: { ...letter, ...changes },
    address: 'post@here.example',
    messageId: '<0123456789abcdef@here.example>',
    at: Date.parse('2026-11-24T15:00:00Z'),
  });

describe('writing a letter as a mail', () => {
  it('keeps every word of it, in plain text and in HTML', async () => {
    const mail = await simpleParser(written());

    expect(mail.text).toContain(letter.paragraphs[0]);
    expect(mail.text).toContain(letter.action.url);
    expect(mail.html).toContain('&quot;ünïcode&quot; = 💛');
  });

  it('says who writes, to whom, when and about what', async () => {
    const mail = await simpleParser(written());

    expect(mail.from?.value).toEqual([{ name: letter.from, address: 'post@here.example' }]);
    expect(mail.to).toMatchObject({ value: [{ address: letter.to }] });
    expect(mail.subject).toBe(letter.subject);
    expect(mail.messageId).toBe('<0123456789abcdef@here.example>');
    expect(mail.date).toEqual(new Date('2026-11-24T15:00:00Z'));
    expect(mail.headers.get('auto-submitted')).toBe('auto-generated');
  });

  it.each([
    ['plain', 'Harbour Practice'],
    ['with quotes', 'The "Harbour" \\ Practice'],
    ['of another script', 'Συμβουλευτική ζεύγους και οικογένειας του Πειραιά, Ακτή Μιαούλη'],
    ['as long as it may be', 'Practice '.repeat(13).trim()],
  ])('brings the name of a practice that is %s', async (_, from) => {
    const mail = await simpleParser(written({ from }));

    expect(mail.from?.value).toEqual([{ name: from, address: 'post@here.example' }]);
  });

  it('consists of ASCII lines that every mail server accepts', () => {
    const lines = written().toString('latin1').split('\r\n');

    expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(78);
    expect(lines.every((line) => /^[\t -~]*$/.test(line))).toBe(true);
  });

  it('lets no line break in a name or a subject begin a header', async () => {
    const mail = await simpleParser(
      written({ from: 'A\nB', subject: 'Hello\r\nBcc: everybody@couple.example' }),
    );

    expect(mail.bcc).toBeUndefined();
    expect(mail.subject).toBe('Hello Bcc: everybody@couple.example');
    expect(mail.from?.value[0]?.name).toBe('A B');
  });
});
