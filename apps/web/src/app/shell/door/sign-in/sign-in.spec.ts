import { Component } from '@angular/core';
import { Router } from '@angular/router';
import { TestBed } from '@angular/core/testing';
import { openPage } from '../../../testing/open-page.ts';
import { ana } from '../../../testing/people.ts';
import type { Screen } from '../../../testing/screen.ts';
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

async function signIn(screen: Screen): Promise<void> {
  await typeCredentials(screen);
  await screen.press('Sign in');
}

async function openSecondStep(): Promise<Screen> {
  const screen = await open();
  await signIn(screen);
  await screen.answer('/sign-in', { next: 'second-factor' }, 'POST');
  return screen;
}

const place = () => TestBed.inject(Router).url;

describe('signing in', () => {
  it('goes to the portal for a partner', async () => {
    const screen = await open();

    await signIn(screen);
    const sent = await screen.answer('/sign-in', { next: 'signed-in' }, 'POST');
    await screen.answer('/me', ana);

    expect(sent.request.body).toEqual({
      email: 'ana@example.org',
      password: 'seven calm boats',
      sharedDevice: false,
    });
    expect(place()).toBe('/portal');
  });

  it('says that others use this device', async () => {
    const screen = await open();

    await screen.choose('Others use this device too');
    await signIn(screen);

    expect(screen.request('POST', '/sign-in').request.body).toMatchObject({ sharedDevice: true });
  });

  it('offers no month without a code where others use the device', async () => {
    const screen = await open();

    await screen.choose('Others use this device too');
    await signIn(screen);
    await screen.answer('/sign-in', { next: 'second-factor' }, 'POST');

    expect(screen.text).not.toContain('Do not ask on this browser for 30 days');
  });

  it.each([
    ['goes on to the page somebody was on the way to', '/portal/sessions', '/portal/sessions'],
    ['does not follow an address from outside', '//evil.example', '/portal'],
  ])('%s', async (_, from, reached) => {
    const screen = await open(`/sign-in?from=${from}`);

    await signIn(screen);
    await screen.answer('/sign-in', { next: 'signed-in' }, 'POST');
    await screen.answer('/me', ana);

    expect(place()).toBe(reached);
  });

  it('says what is wrong on the field, and sends nothing', async () => {
    const screen = await open();

    await screen.type('Email', 'ana');
    await screen.press('Sign in');

    expect(screen.text).toContain('This does not look like an email address.');
    expect(screen.text).toContain('Please fill this in.');
    expect(screen.labelled('Email').getAttribute('aria-invalid')).toBe('true');
    screen.other.expectNone('/api/sign-in');
  });

  it('keeps what was typed when the password does not match', async () => {
    const screen = await open();

    await signIn(screen);
    const sent = screen.request('POST', '/sign-in');
    await screen.refuse(sent, { status: 401, code: 'not-matching' });

    expect(screen.find('[role=alert]').textContent).toContain('do not match');
    expect(screen.labelled('Password').value).toBe('seven calm boats');
  });

  it('keeps what was typed when there is no connection, and can be sent again', async () => {
    const screen = await open();

    await signIn(screen);
    await screen.cutOff(screen.request('POST', '/sign-in'));

    expect(screen.text).toContain('There is no connection right now.');
    await screen.press('Sign in');
    expect(screen.request('POST', '/sign-in').request.body).toMatchObject({
      email: 'ana@example.org',
      password: 'seven calm boats',
    });
  });

  it('says that a new password holds', async () => {
    const screen = await open('/sign-in?after=reset');

    expect(screen.find('[role=status]').textContent).toContain('Your new password holds');
  });
});

describe('the second step', () => {
  it('asks for a code, with the cursor in its field', async () => {
    const screen = await openSecondStep();

    expect(screen.heading).toBe('One more step');
    expect(document.activeElement).toBe(screen.labelled('Code from your app'));
  });

  it('takes a code as it was pasted, and asks again next time unless told otherwise', async () => {
    const screen = await openSecondStep();

    await screen.type('Code from your app', ' 123 456 ');
    await screen.press('Go on');
    const sent = await screen.answer('/sign-in/code', { next: 'signed-in' }, 'POST');
    await screen.answer('/me', ana);

    expect(sent.request.body).toEqual({ code: '123456', trustDevice: false });
    expect(place()).toBe('/portal');
  });

  it('is skipped on this browser for a month when that is ticked', async () => {
    const screen = await openSecondStep();

    await screen.choose('Do not ask on this browser for 30 days');
    await screen.type('Code from your app', '123456');
    await screen.press('Go on');

    const { body } = screen.request('POST', '/sign-in/code').request;
    expect(body).toEqual({ code: '123456', trustDevice: true });
  });

  it('says so when a code does not fit', async () => {
    const screen = await openSecondStep();

    await screen.type('Code from your app', '123456');
    await screen.press('Go on');
    const sent = screen.request('POST', '/sign-in/code');
    await screen.refuse(sent, { status: 401, code: 'wrong-code' });

    expect(screen.find('[role=alert]').textContent).toContain('This code does not fit');
  });

  it('takes a recovery code instead', async () => {
    const screen = await openSecondStep();

    await screen.press('Use a recovery code instead');
    await screen.type('Recovery code', ' abcde-fghij ');
    await screen.press('Go on');
    const sent = await screen.answer('/sign-in/recovery-code', { next: 'signed-in' }, 'POST');
    await screen.answer('/me', ana);

    expect(sent.request.body).toEqual({ code: 'abcde-fghij' });
    expect(place()).toBe('/portal');
  });

  it('can be begun again with the password', async () => {
    const screen = await openSecondStep();

    await screen.press('Begin again');

    expect(screen.heading).toBe('Good to see you');
  });

  it('says so when the password was too long ago', async () => {
    const screen = await openSecondStep();

    await screen.type('Code from your app', '123456');
    await screen.press('Go on');
    const sent = screen.request('POST', '/sign-in/code');
    await screen.refuse(sent, { status: 401, code: 'not-signed-in' });

    expect(screen.find('[role=alert]').textContent).toContain('That took a while.');
    expect(screen.text).toContain('Begin again');
  });
});
