import { anAccount, aPasskey, phoneId } from '../../testing/account-story.ts';
import { openWorkspace } from '../../testing/open-workspace.ts';
import { forgetPasskeys, knowPasskeys } from '../../testing/passkeys-stand-in.ts';

async function open(passkeys = [aPasskey()]) {
  const screen = await openWorkspace('account');
  await screen.answer('/account', anAccount({ passkeys }));
  return screen;
}

describe('passkeys', () => {
  afterEach(forgetPasskeys);

  it('stand with their name and days, the year where it is another', async () => {
    const screen = await open();

    expect(screen.text).toContain('My phoneAdded 2 November 2025, last used 23 November');
  });

  it('say so when there are none', async () => {
    expect((await open([])).text).toContain('No passkeys yet.');
  });

  it('are added under a name', async () => {
    knowPasskeys({ id: 'passkey-1' });
    const screen = await open([]);

    await screen.press('Add a passkey');
    await screen.type('A name for it', ' My phone ');
    await screen.press('Add it');
    await screen.answer('/account/passkeys/options', { options: {} }, 'POST');
    const sent = await screen.answer('/account/passkeys', null, 'POST');
    await screen.answer('/account', anAccount({ passkeys: [aPasskey()] }));

    expect(sent.request.body).toEqual({ name: 'My phone', response: { id: 'passkey-1' } });
    expect(screen.text).toContain('The passkey is added.');
  });

  it.each([
    ['the person cancels', 'NotAllowedError', 'No passkey was shown.'],
    ['the device holds one already', 'InvalidStateError', 'already holds a passkey'],
  ])('are not added when %s, and it says so', async (_, name, sentence) => {
    knowPasskeys(new DOMException('', name));
    const screen = await open([]);

    await screen.press('Add a passkey');
    await screen.type('A name for it', 'My phone');
    await screen.press('Add it');
    await screen.answer('/account/passkeys/options', { options: {} }, 'POST');

    expect(screen.text).toContain(sentence);
    expect(screen.labelled('A name for it').value).toBe('My phone');
    screen.other.expectNone('/api/account/passkeys');
  });

  it('are removed after asking', async () => {
    const screen = await open();

    await screen.press('Remove');
    expect(screen.find('dialog').textContent).toContain('Remove My phone?');
    await screen.press('Remove it');
    await screen.answer(`/account/passkeys/${phoneId}`, null, 'DELETE');
    await screen.answer('/account', anAccount());

    expect(screen.text).toContain('No passkeys yet.');
  });
});
