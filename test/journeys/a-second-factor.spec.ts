import { createHmac } from 'node:crypto';
import { expect, test } from './harness/journey.ts';
import { linkIn } from './harness/mailbox.ts';
import { Person } from './harness/person.ts';

const password = 'a small boat on calm water';
const email = 'runa@second-step.example';
const SECOND = 1000;

test('a second step at sign-in: an app, a code on paper, and a passkey', async ({
  browser,
  clock,
  mailbox,
}) => {
  test.setTimeout(180_000);
  await clock.moveTo('2027-03-01T15:00:00Z');
  const therapist = await Person.arrives({
    browser,
    clock,
    zone: 'America/New_York',
    on: 'desktop',
  });
  const { page } = therapist;
  let secret = '';
  let firstCode = '';
  let recoveryCodes: string[] = [];
  let saidByPasskey = '';
  const codeNow = () => totp(secret, clock.now());

  async function signsInWithPassword(): Promise<void> {
    await therapist.opens('/sign-in');
    await therapist.fills('Email', email);
    await therapist.fills('Password', password);
    await therapist.presses(/^Sign in$/);
  }

  async function signsOut(): Promise<void> {
    await therapist.presses('Sign out');
    await therapist.sees('Good to see you');
  }

  await test.step('she founds a practice, which opens by the link in her mailbox', async () => {
    const practiceName = 'Second Step Practice';
    await therapist.founds({ practiceName, name: 'Runa Vik', email, password }, mailbox);
    const link = linkIn(await mailbox.mailTo(email), '/verify/');
    await therapist.opens(link);
    await therapist.sees('This link has been used');
  });

  await test.step('she shows that it is her, and sets the second step up', async () => {
    await therapist.opens('/workspace/account');
    await therapist.presses('Set it up');
    const dialog = page.getByRole('dialog', { name: 'Is it you?' });
    await dialog.getByLabel('Password').fill(password);
    await therapist.seesWholePage();
    await dialog.getByRole('button', { name: 'Go on' }).click();

    await expect(page.getByRole('img', { name: /QR code/ })).toBeVisible();
    await therapist.seesWholePage();
    secret = (await page.locator('app-set-up code').innerText()).replaceAll(/\s/g, '');
    firstCode = codeNow();
    await therapist.fills('Code from the app', firstCode);
    await therapist.presses('Turn it on');
    const list = page.getByRole('list', { name: 'Recovery codes' });
    await expect(list).toBeVisible();
    recoveryCodes = await list.getByRole('listitem').allInnerTexts();
    expect(recoveryCodes.length).toBeGreaterThan(7);
    await therapist.seesWholePage();
    await therapist.presses('I have kept them');
    await expect(page.getByText(`${recoveryCodes.length} recovery codes left.`)).toBeVisible();
  });

  await test.step('the password alone does not let her in, nor does the code just used', async () => {
    await signsOut();
    await signsInWithPassword();
    await therapist.sees('One more step');
    await therapist.seesWholePage();
    await page.goto('/workspace/today');
    await therapist.sees('Good to see you');

    await signsInWithPassword();
    await therapist.sees('One more step');
    await therapist.fills('Code from your app', firstCode);
    await therapist.presses('Go on');
    await expect(page.getByText('This code does not fit')).toBeVisible();
    await clock.moveTo(new Date(clock.now().getTime() + 31 * SECOND));
    await therapist.fills('Code from your app', codeNow());
    await therapist.presses('Go on');
    await therapist.sees('Nobody needs a look today');
  });

  await test.step('a code from paper lets her in once', async () => {
    for (const isFirst of [true, false]) {
      await signsOut();
      await signsInWithPassword();
      await therapist.sees('One more step');
      await therapist.presses('Use a recovery code instead');
      await therapist.fills('Recovery code', recoveryCodes[0] ?? '');
      await therapist.presses('Go on');
      if (isFirst) await therapist.sees('Nobody needs a look today');
      else await expect(page.getByText('This code does not fit')).toBeVisible();
    }
    await therapist.fills('Recovery code', recoveryCodes[1] ?? '');
    await therapist.presses('Go on');
    await therapist.sees('Nobody needs a look today');
  });

  await test.step('a passkey is added, and lets her in on its own', async () => {
    const devices = await page.context().newCDPSession(page);
    await devices.send('WebAuthn.enable');
    await devices.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        protocol: 'ctap2',
        transport: 'internal',
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
      },
    });
    await therapist.opens('/workspace/account');
    await page.getByText('Add a passkey').click();
    await therapist.fills('A name for it', 'This laptop');
    await therapist.presses('Add it');
    await expect(page.getByText('The passkey is added.')).toBeVisible();
    await therapist.seesWholePage();

    await signsOut();
    const sent = page.waitForRequest(/\/api\/sign-in\/passkey$/);
    await therapist.presses('Sign in with a passkey');
    await therapist.sees('Nobody needs a look today');
    saidByPasskey = (await sent).postData() ?? '';
  });

  await test.step('what the passkey said once opens nothing again, whatever is asked', async () => {
    await signsOut();
    const answers = await page.evaluate(async (said) => {
      const post = (path: string, body: string) =>
        fetch(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
      const replayed = async () => (await post('/api/sign-in/passkey', said)).status;
      const unasked = await replayed();
      const asked = (await post('/api/sign-in/passkey/options', '{}')).status;
      return [unasked, asked, await replayed()];
    }, saidByPasskey);

    expect(saidByPasskey).toContain('"signature"');
    expect(answers).toEqual([401, 200, 401]);
    await page.goto('/workspace/today');
    await therapist.sees('Good to see you');
  });
});

/** What an authenticator app shows (RFC 6238, SHA-1, six digits, thirty seconds). */
function totp(secret: string, at: Date): string {
  const bits = [...secret].map((letter) => fiveBits(letter)).join('');
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(at.getTime() / (30 * SECOND))));
  const digest = createHmac('sha1', key).update(counter).digest();
  const number = digest.readUInt32BE((digest.at(-1) ?? 0) & 0xf) & 0x7fffffff;
  return String(number % 1_000_000).padStart(6, '0');
}

function fiveBits(letter: string): string {
  return 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0');
}
