import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import type { ColleagueInvitation } from '@closeknit/contracts/members';
import { openPage } from '../../../testing/open-page.ts';
import { mira } from '../../../testing/people.ts';
import Colleague from './colleague.ts';

@Component({ template: '<h1>inside</h1>' })
class Inside {}

async function open(over: Partial<ColleagueInvitation> = {}) {
  const screen = await openPage({
    page: Colleague,
    route: 'join/:token',
    address: '/join/abc',
    around: [
      { path: 'workspace/today', component: Inside },
      { path: 'sign-in', component: Inside },
    ],
  });
  const invited: ColleagueInvitation = {
    state: 'open',
    name: 'Daniel',
    email: 'daniel@example.org',
    role: 'therapist',
    practiceName: 'Harbour Practice',
    inviterName: 'Mira Okafor',
    hasAccount: false,
    language: 'en',
    ...over,
  };
  await screen.answer('/colleague-invitations/abc', invited);
  return screen;
}

const accepted = { email: 'daniel@example.org', memberId: mira.id };

describe('a colleague’s invitation', () => {
  it('says who asks, where and as what, and spends nothing by that', async () => {
    const screen = await open();

    expect(screen.heading).toBe('Come and work at Harbour Practice');
    expect(screen.text).toContain('Mira Okafor invites you to Harbour Practice as a therapist.');
    screen.other.verify();
  });

  it('opens a new account, and leads into the workspace', async () => {
    const screen = await open();

    await screen.type('Your name', 'Daniel Brandt');
    await screen.type('Choose a password', 'seven calm boats');
    await screen.press('Join the practice');
    const sent = await screen.answer('/colleague-invitations/abc/accept', accepted, 'POST');
    await screen.answer('/sign-in', { next: 'signed-in' }, 'POST');
    await screen.answer('/me', mira);

    expect(sent.request.body).toMatchObject({
      name: 'Daniel Brandt',
      password: 'seven calm boats',
    });
    expect(TestBed.inject(Router).url).toBe('/workspace/today');
  });

  it('asks whoever has an account for its password, and comes in', async () => {
    const screen = await open({ hasAccount: true });

    await screen.type('Your Closeknit password', 'seven calm boats');
    await screen.press('Join the practice');
    await screen.answer('/colleague-invitations/abc/accept', accepted, 'POST');
    await screen.answer('/sign-in', { next: 'signed-in' }, 'POST');
    await screen.answer('/me', mira);

    expect(TestBed.inject(Router).url).toBe('/workspace/today');
  });

  it('goes on to the second step where there is one', async () => {
    const screen = await open({ hasAccount: true });

    await screen.type('Your Closeknit password', 'seven calm boats');
    await screen.press('Join the practice');
    await screen.answer('/colleague-invitations/abc/accept', accepted, 'POST');
    await screen.answer('/sign-in', { next: 'second-factor' }, 'POST');

    expect(TestBed.inject(Router).url).toBe('/sign-in?after=password');
  });

  it.each([
    ['spent', 'This invitation has been used'],
    ['expired', 'This invitation no longer holds'],
  ] as const)('that is %s says so, and what to do next', async (state, heading) => {
    const screen = await open({ state });

    expect(screen.heading).toBe(heading);
    expect(screen.all('form')).toEqual([]);
  });

  it('says what to do when it is foreign', async () => {
    const screen = await openPage({
      page: Colleague,
      route: 'join/:token',
      address: '/join/abc',
    });
    const asked = screen.request('GET', '/colleague-invitations/abc');
    await screen.refuse(asked, { status: 404, code: 'not-found' });

    expect(screen.heading).toBe('This link does not lead anywhere');
    expect(screen.text).toContain('ask whoever invited you for a new link');
    expect(screen.all('main button')).toEqual([]);
  });
});
