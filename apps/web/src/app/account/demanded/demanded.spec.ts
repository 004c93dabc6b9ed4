import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import type { Account } from '@closeknit/contracts/account';
import { isMember, isShortOfSecondFactor } from '../../shell/guards.ts';
import NotFound from '../../shell/not-found/not-found.ts';
import { anAccount, aPasskey } from '../../testing/account-story.ts';
import { openPage } from '../../testing/open-page.ts';
import { forgetPasskeys, knowPasskeys } from '../../testing/passkeys-stand-in.ts';
import { mira } from '../../testing/people.ts';
import Demanded from './demanded.ts';

@Component({ template: '<h1>today</h1>' })
class Today {}

const short = { ...mira, secondFactorNeeded: true };

async function open(passkeys: Account['passkeys'] = []) {
  const around = [
    { path: 'workspace/today', component: Today, canActivate: [isMember] },
    { path: 'workspace/couples', component: Today, canActivate: [isMember] },
    { path: 'second-factor', component: Demanded, canActivate: [isShortOfSecondFactor] },
  ];
  const screen = await openPage({ page: NotFound, as: short, around });
  void TestBed.inject(Router).navigateByUrl('/workspace/couples');
  await screen.settle();
  await screen.answer('/me', short);
  await screen.answer('/account', anAccount({ passkeys }));
  return screen;
}

describe('a practice that asks for a second step', () => {
  afterEach(forgetPasskeys);

  it('leads every page to the one that explains it', async () => {
    const screen = await open();

    expect(TestBed.inject(Router).url).toBe('/second-factor');
    expect(screen.heading).toBe('One thing before you go on');
    expect(screen.text).toContain('Harbour Practice asks everybody who works there');
  });

  it('lets its members in once it is set up', async () => {
    const screen = await open();

    await screen.press('Set up an app');
    await screen.answer(
      '/account/second-factor',
      { uri: 'otpauth://totp/x', secret: 'JBSW' },
      'POST',
    );
    await screen.type('Code from the app', '123456');
    await screen.press('Turn it on');
    await screen.answer('/account/second-factor/confirm', { codes: ['abcde'] }, 'POST');
    await screen.press('I have kept them');
    await screen.answer('/me', mira);

    expect(TestBed.inject(Router).url).toBe('/workspace/today');
  });

  it('asks for the password where the other side wants it first', async () => {
    const screen = await open();

    await screen.press('Set up an app');
    const refusal = { status: 403, code: 'confirm-first' };
    await screen.refuse(screen.request('POST', '/account/second-factor'), refusal);

    expect(screen.find('dialog').textContent).toContain('Is it you?');
  });

  it('takes a passkey as well', async () => {
    knowPasskeys({ id: 'passkey-1' });
    const screen = await open();

    await screen.press('Add a passkey');
    await screen.type('A name for it', 'My phone');
    await screen.press('Add it');
    await screen.answer('/account/passkeys/options', { options: {} }, 'POST');
    const sent = await screen.answer('/account/passkeys', null, 'POST');
    await screen.answer('/me', mira);

    expect(sent.request.body).toEqual({ name: 'My phone', response: { id: 'passkey-1' } });
    expect(TestBed.inject(Router).url).toBe('/workspace/today');
  });

  it('lets whoever has a passkey show it and go on', async () => {
    knowPasskeys({ id: 'passkey-1' });
    const screen = await open([aPasskey()]);

    await screen.press('Go on with your passkey');
    await screen.answer('/account/confirm/passkey/options', { options: {} }, 'POST');
    const sent = await screen.answer('/account/confirm/passkey', null, 'POST');
    await screen.answer('/me', mira);

    expect(sent.request.body).toEqual({ response: { id: 'passkey-1' } });
    expect(TestBed.inject(Router).url).toBe('/workspace/today');
  });

  it('can be left by signing out', async () => {
    const screen = await open();

    await screen.press('Sign out');

    expect(screen.request('POST', '/sign-out').request.body).toEqual({});
  });
});
