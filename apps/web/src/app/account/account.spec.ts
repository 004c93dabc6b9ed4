import { TestBed } from '@angular/core/testing';
import type { Account } from '@closeknit/contracts/account';
import accountDe from '../../../public/i18n/account.de.json';
import shellDe from '../../../public/i18n/shell.de.json';
import workspaceDe from '../../../public/i18n/workspace.de.json';
import { Leaving } from '../shell/leaving.ts';
import { anAccount, aPasskey, aSession, elsewhereId, seats } from '../testing/account-story.ts';
import type { Departures } from '../testing/open-page.ts';
import { openPortal } from '../testing/open-portal.ts';
import { openWorkspace } from '../testing/open-workspace.ts';
import { forgetPasskeys, knowPasskeys } from '../testing/passkeys-stand-in.ts';
import { ana, mira } from '../testing/people.ts';

const confirmFirst = { status: 403, code: 'confirm-first' };

async function open(facts: Partial<Account> = {}) {
  const screen = await openWorkspace('account');
  await screen.answer('/account', anAccount(facts));
  return screen;
}

describe('the own account', () => {
  afterEach(() => localStorage.clear());

  it('opens in the workspace', async () => {
    const screen = await open();

    expect(screen.heading).toBe('How you sign in');
    expect(screen.text).toContain('You sign in with mira@harbour.example.');
  });

  it('opens in the portal', async () => {
    const screen = await openPortal('/account');
    await screen.answer('/account', anAccount({ email: 'ana@duarte.example' }));

    expect(screen.text).toContain('You sign in with ana@duarte.example.');
  });

  it('changes the address only by a link to the new one', async () => {
    const screen = await open();

    await screen.press('Change the address');
    await screen.type('New email', 'Mira@Rivers.example');
    await screen.press('Send the link');
    const sent = await screen.answer('/account/email', null, 'PUT');
    await screen.answer('/account', anAccount({ newEmail: 'mira@rivers.example' }));

    expect(sent.request.body).toEqual({ email: 'mira@rivers.example' });
    expect(screen.text).toContain('You sign in with mira@harbour.example.');
    expect(screen.text).toContain('mira@rivers.example waits to be confirmed');
  });

  it('changes the language of one’s own pages, from then on', async () => {
    const screen = await open();

    await screen.choose('Deutsch');
    await screen.press('Use this language');
    const sent = await screen.answer('/me/language', null, 'PUT');
    await screen.answer('/me', { ...mira, locale: 'de' });
    for (const face of ['account', 'portal', 'workspace', 'shell']) {
      const words = { account: accountDe, shell: shellDe, workspace: workspaceDe }[face] ?? {};
      screen.other.expectOne(`/i18n/${face}.de.json`).flush(words);
    }
    await screen.settle();

    expect(sent.request.body).toEqual({ language: 'de' });
    expect(screen.heading).toBe('So geht die Anmeldung');
    expect(screen.text).toContain('Geändert. Das gilt ab jetzt.');
  });

  it('changes the password, and forgets what was typed', async () => {
    const screen = await open();

    await screen.press('Change the password');
    await screen.type('New password', 'seven calm boats');
    await screen.press('Use this password');
    await screen.answer('/account/password', null, 'PUT');

    expect(screen.text).toContain('All other browsers are signed out.');
    expect(screen.labelled('New password').value).toBe('');
  });

  it('names the browsers that are signed in, and signs out another', async () => {
    const other = { id: elsewhereId, device: '', current: false, sharedDevice: true };
    const screen = await open({ sessions: [aSession(), aSession(other)] });

    const [here, there] = screen.all('app-browser-list li');
    expect(here?.textContent).toMatch(/Firefox, Linux\s+this one/);
    expect(here?.querySelector('button')).toBeNull();
    expect(there?.textContent).toMatch(/A browser\s+others use it too/);
    there?.querySelector('button')?.click();
    await screen.settle();
    await screen.answer(`/account/sessions/${elsewhereId}`, null, 'DELETE');
    await screen.answer('/account', anAccount());

    expect(screen.all('app-browser-list li')).toHaveLength(1);
    expect(screen.text).toContain('Signed out.');
  });

  it('signs out all others at once', async () => {
    const other = { id: elsewhereId, current: false };
    const screen = await open({ sessions: [aSession(), aSession(other)] });

    await screen.press('Sign out all others');

    expect(screen.request('DELETE', '/account/sessions').request.body).toEqual({});
  });

  it('goes over to another place by opening everything anew', async () => {
    const screen = await open({ seats });

    expect(screen.text).toContain('Harbour Practice, as owneryou are here');
    expect(screen.text).toContain('Two Rivers, as one of a couple');
    await screen.press('Go there');
    const sent = await screen.answer('/account/seat', null, 'PUT');

    expect(sent.request.body).toEqual({ actorId: ana.id });
    expect((TestBed.inject(Leaving) as Departures).seen).toEqual(['/']);
  });

  it('tells two places in one practice apart by with whom, and since when', async () => {
    const [, now] = seats;
    const before = { otherName: 'Hugo', since: '2025-02-03T10:00:00.000Z', isOver: true };
    const actorId = '0192f0c1-0000-7000-8000-0000000000cc';
    const screen = await open({
      seats: [
        { ...now!, current: true },
        { ...now!, actorId, couple: before },
      ],
    });

    const places = screen.all('app-seat-list li').map(({ textContent }) => textContent);
    expect(places[0]).toContain('With Ben, since 3 September 2026');
    expect(places[0]).not.toContain('come to its end');
    expect(places[1]).toContain('With Hugo, since 3 February 2025. The joint work has come');
    expect(screen.find('app-seat-list button').getAttribute('aria-label')).toBe(
      'Go to Two Rivers, with Hugo',
    );
  });

  it('does not speak of places where there is only one', async () => {
    expect((await open()).text).not.toContain('Your places');
  });
});

describe('showing that it is you', () => {
  afterEach(forgetPasskeys);

  async function wishToChange(facts: Partial<Account> = {}) {
    const screen = await open(facts);
    await screen.press('Change the address');
    await screen.type('New email', 'mira@rivers.example');
    await screen.press('Send the link');
    await screen.refuse(screen.request('PUT', '/account/email'), confirmFirst);
    return screen;
  }

  it('is asked for when the other side wants it; then the wish is done as it was', async () => {
    const screen = await wishToChange();

    expect(screen.find('dialog').textContent).toContain('Is it you?');
    expect(screen.text).not.toContain('Code from your app');
    await screen.type('Password', 'seven calm boats');
    await screen.press('Go on');
    const confirmed = await screen.answer('/account/confirm', null, 'POST');
    const sent = await screen.answer('/account/email', null, 'PUT');

    expect(confirmed.request.body).toEqual({ password: 'seven calm boats' });
    expect(sent.request.body).toEqual({ email: 'mira@rivers.example' });
    expect(screen.all('dialog')).toHaveLength(0);
  });

  it('asks for a code too where there is a second step', async () => {
    const secondFactor = { on: true, recoveryCodesLeft: 8, demanded: false, trustedBrowsers: 0 };
    const screen = await wishToChange({ secondFactor });

    await screen.type('Password', 'seven calm boats');
    await screen.type('Code from your app', '123456');
    await screen.press('Go on');

    const { body } = screen.request('POST', '/account/confirm').request;
    expect(body).toEqual({ password: 'seven calm boats', code: '123456' });
  });

  it('stays open, with what was typed, when the password is another', async () => {
    const screen = await wishToChange();

    await screen.type('Password', 'eight calm boats');
    await screen.press('Go on');
    const errors = [{ pointer: '/password', code: 'not-your-password', detail: '' }];
    const refusal = { status: 422, code: 'not-your-password', errors };
    await screen.refuse(screen.request('POST', '/account/confirm'), refusal);

    expect(screen.find('dialog').textContent).toContain('This is not your password.');
    screen.other.expectNone('/api/account/email');
  });

  it('may be put off; what was typed stays, and nothing is sent', async () => {
    const screen = await wishToChange();

    await screen.press('Not now');

    expect(screen.all('dialog')).toHaveLength(0);
    expect(screen.labelled('New email').value).toBe('mira@rivers.example');
    expect(screen.find('[role=alert] p').textContent).toContain('password once more first');
    screen.other.expectNone('/api/account/email');
  });

  it('offers a passkey only to who has one', async () => {
    expect((await wishToChange()).text).not.toContain('Use a passkey instead');
  });

  it('takes a passkey', async () => {
    knowPasskeys({ id: 'passkey-1' });
    const screen = await wishToChange({ passkeys: [aPasskey()] });

    await screen.press('Use a passkey instead');
    await screen.answer('/account/confirm/passkey/options', { options: {} }, 'POST');
    const confirmed = await screen.answer('/account/confirm/passkey', null, 'POST');
    await screen.answer('/account/email', null, 'PUT');

    expect(confirmed.request.body).toEqual({ response: { id: 'passkey-1' } });
    expect(screen.all('dialog')).toHaveLength(0);
  });
});
