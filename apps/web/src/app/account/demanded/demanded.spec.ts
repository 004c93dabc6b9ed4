import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { isMember, isShortOfSecondFactor } from '../../shell/guards.ts';
import NotFound from '../../shell/not-found/not-found.ts';
import { openPage } from '../../testing/open-page.ts';
import { mira } from '../../testing/people.ts';
import Demanded from './demanded.ts';

@Component({ template: '<h1>today</h1>' })
class Today {}

const short = { ...mira, secondFactorNeeded: true };

async function open() {
  const around = [
    { path: 'workspace/today', component: Today, canActivate: [isMember] },
    { path: 'workspace/couples', component: Today, canActivate: [isMember] },
    { path: 'second-factor', component: Demanded, canActivate: [isShortOfSecondFactor] },
  ];
  const screen = await openPage({ page: NotFound, as: short, around });
  void TestBed.inject(Router).navigateByUrl('/workspace/couples');
  await screen.settle();
  await screen.answer('/me', short);
  return screen;
}

describe('a practice that asks for a second step', () => {
  it('leads every page to the one that explains it', async () => {
    const screen = await open();

    expect(TestBed.inject(Router).url).toBe('/second-factor');
    expect(screen.heading).toBe('One thing before you go on');
    expect(screen.text).toContain('Harbour Practice asks everybody who works there');
  });

  it('lets its members in once it is set up', async () => {
    const screen = await open();

    await screen.press('Set it up');
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

    await screen.press('Set it up');
    const refusal = { status: 403, code: 'confirm-first' };
    await screen.refuse(screen.request('POST', '/account/second-factor'), refusal);

    expect(screen.find('dialog').textContent).toContain('Is it you?');
  });

  it('can be left by signing out', async () => {
    const screen = await open();

    await screen.press('Sign out');

    expect(screen.request('POST', '/sign-out').request.body).toEqual({});
  });
});
