import { Component } from '@angular/core';
import { Router } from '@angular/router';
import { TestBed } from '@angular/core/testing';
import { openPage } from '../../testing/open-page.ts';
import { ana } from '../../testing/people.ts';
import type { Screen } from '../../testing/screen.ts';
import SignIn from './sign-in.ts';

@Component({ template: '<h1>inside</h1>' })
class Inside {}

const around = [
  { path: 'portal', component: Inside },
  { path: 'portal/sessions', component: Inside },
];

const open = (address = '/sign-in') =>
  openPage({ page: SignIn, route: 'sign-in', address, around });

async function typeCredentials(screen: Screen): Promise<void> {
  await screen.type('Email', ' Ana@Example.org ');
  await screen.type('Password', 'seven calm boats');
}

describe('signing in', () => {
  it('goes to the portal for a partner', async () => {
    const screen = await open();

    await typeCredentials(screen);
    await screen.press('Sign in');
    const sent = await screen.answer('/auth/sign-in/email', {}, 'POST');
    await screen.answer('/me', ana);

    expect(sent.request.body).toEqual({ email: 'ana@example.org', password: 'seven calm boats' });
    expect(TestBed.inject(Router).url).toBe('/portal');
  });

  it('goes on to the page somebody was on the way to, if it is one of ours', async () => {
    const screen = await open('/sign-in?from=/portal/sessions');

    await typeCredentials(screen);
    await screen.press('Sign in');
    await screen.answer('/auth/sign-in/email', {}, 'POST');
    await screen.answer('/me', ana);

    expect(TestBed.inject(Router).url).toBe('/portal/sessions');
  });

  it('does not follow an address from outside', async () => {
    const screen = await open('/sign-in?from=//evil.example');

    await typeCredentials(screen);
    await screen.press('Sign in');
    await screen.answer('/auth/sign-in/email', {}, 'POST');
    await screen.answer('/me', ana);

    expect(TestBed.inject(Router).url).toBe('/portal');
  });

  it('says what is wrong on the field, and sends nothing', async () => {
    const screen = await open();

    await screen.type('Email', 'ana');
    await screen.press('Sign in');

    expect(screen.text).toContain('This does not look like an email address.');
    expect(screen.text).toContain('Please fill this in.');
    expect(screen.labelled('Email').getAttribute('aria-invalid')).toBe('true');
    screen.other.expectNone('/api/auth/sign-in/email');
  });

  it('keeps what was typed when the password does not match', async () => {
    const screen = await open();

    await typeCredentials(screen);
    await screen.press('Sign in');
    screen
      .request('POST', '/auth/sign-in/email')
      .flush({ code: 'INVALID_EMAIL_OR_PASSWORD' }, { status: 401, statusText: 'no' });
    await screen.settle();

    expect(screen.find('[role=alert]').textContent).toContain('do not match');
    expect(screen.labelled('Password').value).toBe('seven calm boats');
  });

  it('keeps what was typed when there is no connection, and can be sent again', async () => {
    const screen = await open();

    await typeCredentials(screen);
    await screen.press('Sign in');
    await screen.cutOff(screen.request('POST', '/auth/sign-in/email'));

    expect(screen.text).toContain('There is no connection right now.');
    await screen.press('Sign in');
    expect(screen.request('POST', '/auth/sign-in/email').request.body).toEqual({
      email: 'ana@example.org',
      password: 'seven calm boats',
    });
  });
});
