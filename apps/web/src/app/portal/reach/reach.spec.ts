import { openPortal } from '../../testing/open-portal.ts';
import { chooseFrom } from '../../testing/open-workspace.ts';
import type { Screen } from '../../testing/screen.ts';

const anyhow = {
  ...{ noMail: false, neutral: false, senderName: '', readers: 'unsaid' },
  ...{ days: [1, 2, 3, 4, 5, 6, 7], from: '00:00', to: '24:00', zone: 'Europe/Lisbon' },
  ...{ signInEmail: 'ana@duarte.example', email: null, pendingEmail: null },
};

const open = async (more = {}): Promise<Screen> => {
  const screen = await openPortal('/reach');
  await screen.answer('/portal/reach', { ...anyhow, ...more });
  return screen;
};

describe('how to reach me', () => {
  it('says that the other has no part in it, and keeps what is chosen', async () => {
    const screen = await open();
    await screen.choose('Say nothing in the subject');
    await screen.choose('Sunday');
    await screen.press('Keep this');
    const sent = await screen.answer('/portal/reach', null, 'PUT');

    expect(screen.text).toContain('Ben can neither read nor change it');
    expect(sent.request.body).toMatchObject({ neutral: true, days: [1, 2, 3, 4, 5, 6] });
    expect(screen.text).toContain('Kept. It holds from now on.');
  });

  it('tells whoever is read along with what that opens, and what helps', async () => {
    const screen = await open();
    expect(screen.text).not.toContain('new password');

    await chooseFrom(screen, 'Who else reads this inbox?', 'partner');

    expect(screen.text).toContain('the inbox of ana@duarte.example can have a new password sent');
    expect(screen.find('app-reach-form a').getAttribute('href')).toBe('/portal/account');
  });

  it('asks for a day at least', async () => {
    const screen = await open({ days: [7] });
    await screen.choose('Sunday');
    await screen.press('Keep this');

    expect(screen.text).toContain('Please fill this in.');
  });

  it('says of a wrong code that it is wrong, on its field', async () => {
    const screen = await open({ pendingEmail: 'quiet@inbox.example' });
    await screen.type('The code from the mail', '123456');
    await screen.press('Use this address');
    await screen.answer('/portal/reach/code', { right: false }, 'POST');

    expect(screen.find('[aria-invalid="true"]')).toBe(screen.labelled('The code from the mail'));
    expect(screen.text).toContain('This is not the code from the mail');
  });
});
