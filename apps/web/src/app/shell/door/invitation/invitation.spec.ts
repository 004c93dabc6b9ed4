import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import type { Invitation as Invited } from '@closeknit/contracts/couples';
import { openPage } from '../../../testing/open-page.ts';
import { ana } from '../../../testing/people.ts';
import Invitation from './invitation.ts';

@Component({ template: '<h1>portal</h1>' })
class Inside {}

async function open(state: Invited['state'] = 'open', { hasAccount = false } = {}) {
  const screen = await openPage({
    page: Invitation,
    route: 'invitation/:token',
    address: '/invitation/abc',
    around: [
      { path: 'portal', component: Inside },
      { path: 'sign-in', component: Inside },
    ],
  });
  const invited: Invited = {
    state,
    firstName: 'Ana',
    practiceName: 'Harbour Practice',
    therapistName: 'Mira Okafor',
    email: 'ana@example.org',
    hasAccount,
    language: 'en',
  };
  await screen.answer('/invitations/abc', invited);
  return screen;
}

describe('an invitation', () => {
  it('welcomes by first name and says who invites', async () => {
    const screen = await open();

    expect(screen.heading).toBe('Welcome, Ana');
    expect(screen.text).toContain('Mira Okafor of Harbour Practice invites you');
  });

  it('is accepted with a password, and leads into the portal', async () => {
    const screen = await open();

    await screen.type('Choose a password', 'seven calm boats');
    await screen.press('Come in');
    const sent = await screen.answer('/invitations/abc/accept', { email: ana.name }, 'POST');
    const entered = await screen.answer('/sign-in', { next: 'signed-in' }, 'POST');
    await screen.answer('/me', ana);

    expect(sent.request.body).toMatchObject({ password: 'seven calm boats' });
    expect(entered.request.body).toMatchObject({ password: 'seven calm boats' });
    expect(TestBed.inject(Router).url).toBe('/portal');
  });

  it('asks for the password an address has already, with a way back to it', async () => {
    const screen = await open('open', { hasAccount: true });

    expect(screen.text).toContain('Its password shows that it is yours.');
    const links = screen.all('a').map((link) => link.getAttribute('href'));
    expect(links).toContain('/reset');
  });

  it('goes on to the second step of somebody who has one already', async () => {
    const screen = await open();

    await screen.type('Choose a password', 'seven calm boats');
    await screen.press('Come in');
    await screen.answer('/invitations/abc/accept', { email: 'ana@example.org' }, 'POST');
    await screen.answer('/sign-in', { next: 'second-factor' }, 'POST');

    expect(TestBed.inject(Router).url).toBe('/sign-in?after=password');
  });

  it('spends nothing by being opened', async () => {
    const screen = await open();

    screen.other.verify();
    expect(screen.labelled('Email').value).toBe('ana@example.org');
  });

  it('says so when it has been used', async () => {
    const screen = await open('spent');

    expect(screen.heading).toBe('This invitation has been used');
    expect(screen.find('a.button').getAttribute('href')).toBe('/sign-in');
  });

  it.each([
    ['foreign', 'abc', 404, 'not-found'],
    ['malformed', 'abc', 422, 'invalid-input'],
    ['cut off within a letter', '%ff', 404, 'not-found'],
  ])('says what to do when it is %s', async (_, token, status, code) => {
    const screen = await openPage({
      page: Invitation,
      route: 'invitation/:token',
      address: `/invitation/${token}`,
    });
    const asked = screen.request('GET', `/invitations/${encodeURIComponent(token)}`);
    await screen.refuse(asked, { status, code });

    expect(screen.heading).toBe('This link does not lead anywhere');
    expect(screen.text).toContain('ask your therapist for a new invitation');
    expect(screen.all('main button')).toEqual([]);
  });

  it('says so when it has run out, and whom to ask', async () => {
    const screen = await open('expired');

    expect(screen.text).toContain('Ask Mira Okafor for a new one');
  });
});
