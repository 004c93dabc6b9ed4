import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { openPage } from '../../../testing/open-page.ts';
import Ask from './ask.ts';
import Reset from './reset.ts';

@Component({ template: '<h1>sign in</h1>' })
class SignIn {}

const openAsking = () => openPage({ page: Ask, route: 'reset' });

const openLink = () =>
  openPage({
    page: Reset,
    route: 'reset/:token',
    address: '/reset/abc',
    around: [{ path: 'sign-in', component: SignIn }],
  });

const link = '/password-resets/abc';

describe('asking for a new password', () => {
  it('says the same whether there is such an account or not', async () => {
    const screen = await openAsking();

    await screen.type('Email', 'Ana@example.org');
    await screen.press('Send the link');
    const sent = await screen.answer('/password-resets', null, 'POST');

    expect(sent.request.body).toEqual({ email: 'ana@example.org' });
    expect(screen.heading).toBe('Look into your mailbox');
    expect(screen.text).toContain('If there is an account for ana@example.org');
  });

  it('can be sent again, with the address still there', async () => {
    const screen = await openAsking();
    await screen.type('Email', 'ana@example.org');
    await screen.press('Send the link');
    await screen.answer('/password-resets', null, 'POST');

    await screen.press('Send it again');

    expect(screen.labelled('Email').value).toBe('ana@example.org');
  });
});

describe('the link for a new password', () => {
  it('spends nothing by being opened, and has one button', async () => {
    const screen = await openLink();
    await screen.answer(link, { state: 'open' });

    expect(screen.heading).toBe('Choose a new password');
    expect(screen.all('main button')).toHaveLength(1);
    screen.other.verify();
  });

  it('sets the password and leads to signing in, without doing so', async () => {
    const screen = await openLink();
    await screen.answer(link, { state: 'open' });

    await screen.type('New password', 'seven calm boats');
    await screen.press('Use this password');
    const sent = await screen.answer(link, null, 'POST');

    expect(sent.request.body).toEqual({ password: 'seven calm boats' });
    expect(TestBed.inject(Router).url).toBe('/sign-in?after=reset');
    screen.other.expectNone('/api/me');
  });

  it.each([
    ['spent', 'This link has been used'],
    ['expired', 'This link has run out'],
  ])('says what to do when it is %s', async (state, heading) => {
    const screen = await openLink();
    await screen.answer(link, { state });

    expect(screen.heading).toBe(heading);
    expect(screen.find('a.button').getAttribute('href')).toBe('/reset');
  });

  it.each([
    ['foreign', 404, 'not-found'],
    ['malformed', 422, 'invalid-input'],
  ])('says what to do when it is %s', async (_, status, code) => {
    const screen = await openLink();
    await screen.refuse(screen.request('GET', link), { status, code });

    expect(screen.heading).toBe('This link does not lead anywhere');
    expect(screen.find('a.button').getAttribute('href')).toBe('/reset');
  });

  it('says so when it was spent in the meantime', async () => {
    const screen = await openLink();
    await screen.answer(link, { state: 'open' });

    await screen.type('New password', 'seven calm boats');
    await screen.press('Use this password');
    await screen.refuse(screen.request('POST', link), { status: 410, code: 'link-spent' });
    await screen.answer(link, { state: 'spent' });

    expect(screen.heading).toBe('This link has been used');
  });

  it('offers another try when there is no connection', async () => {
    const screen = await openLink();
    await screen.cutOff(screen.request('GET', link));

    expect(screen.text).toContain('There is no connection right now.');
    expect(screen.text).toContain('Try again');
  });
});
