import { Component } from '@angular/core';
import { Router } from '@angular/router';
import { TestBed } from '@angular/core/testing';
import { openPage } from '../../../testing/open-page.ts';
import { ana } from '../../../testing/people.ts';
import { forgetPasskeys, knowPasskeys } from '../../../testing/passkeys-stand-in.ts';
import SignIn from './sign-in.ts';

@Component({ template: '<h1>inside</h1>' })
class Inside {}

const open = () =>
  openPage({ page: SignIn, route: 'sign-in', around: [{ path: 'portal', component: Inside }] });

const asked = { options: { challenge: 'abc', userVerification: 'required' } };
const button = 'Sign in with a passkey';

describe('signing in with a passkey', () => {
  afterEach(forgetPasskeys);

  it('shows what the browser holds, and is in', async () => {
    const shown = knowPasskeys({ id: 'passkey-1', type: 'public-key' });
    const screen = await open();

    await screen.choose('Others use this device too');
    await screen.press(button);
    await screen.answer('/sign-in/passkey/options', asked, 'POST');
    const sent = await screen.answer('/sign-in/passkey', { next: 'signed-in' }, 'POST');
    await screen.answer('/me', ana);

    expect(shown).toEqual([asked.options]);
    expect(sent.request.body).toEqual({
      response: { id: 'passkey-1', type: 'public-key' },
      sharedDevice: true,
    });
    expect(TestBed.inject(Router).url).toBe('/portal');
  });

  it.each([
    ['the person cancels', 'NotAllowedError', 'No passkey was shown.'],
    ['the browser cannot use it here', 'SecurityError', 'The passkey did not work here.'],
  ])('says so when %s, and sends nothing', async (_, name, sentence) => {
    knowPasskeys(new DOMException('', name));
    const screen = await open();

    await screen.press(button);
    await screen.answer('/sign-in/passkey/options', asked, 'POST');

    expect(screen.text).toContain(sentence);
    screen.other.expectNone('/api/sign-in/passkey');
  });

  it('says so in a browser that does not know passkeys', async () => {
    const screen = await open();

    await screen.press(button);

    expect(screen.text).toContain('This browser does not know passkeys.');
    screen.other.expectNone('/api/sign-in/passkey/options');
  });
});
