import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { openPage } from '../../../testing/open-page.ts';
import { mira } from '../../../testing/people.ts';
import Verify from './verify.ts';

@Component({ template: '<h1>today</h1>' })
class Today {}

const open = () =>
  openPage({
    page: Verify,
    route: 'verify/:token',
    address: '/verify/abc',
    around: [{ path: 'workspace/today', component: Today }],
  });

const link = '/verifications/abc';

describe('the link that confirms an address', () => {
  it('spends nothing by being opened, and has one button', async () => {
    const screen = await open();
    await screen.answer(link, { state: 'open' });

    expect(screen.heading).toBe('Is this your address?');
    expect(screen.all('main button')).toHaveLength(1);
    screen.other.verify();
  });

  it('lets whoever has just founded a practice straight in', async () => {
    const screen = await open();
    await screen.answer(link, { state: 'open' });

    await screen.press('Confirm this address');
    await screen.answer(link, null, 'POST');
    await screen.answer('/me', mira);

    expect(TestBed.inject(Router).url).toBe('/workspace/today');
  });

  it('sends everybody else to sign in', async () => {
    const screen = await open();
    await screen.answer(link, { state: 'open' });

    await screen.press('Confirm this address');
    await screen.answer(link, null, 'POST');
    await screen.refuse(screen.request('GET', '/me'), { status: 401, code: 'not-signed-in' });

    expect(screen.heading).toBe('Your address is confirmed');
    expect(screen.find('a.button').getAttribute('href')).toBe('/sign-in');
  });

  it('says what to do when another window has spent it meanwhile', async () => {
    const screen = await open();
    await screen.answer(link, { state: 'open' });

    await screen.press('Confirm this address');
    await screen.refuse(screen.request('POST', link), { status: 410, code: 'link-spent' });
    await screen.answer(link, { state: 'spent' });

    expect(screen.heading).toBe('This link has been used');
    expect(screen.all('main button')).toEqual([]);
    expect(screen.find('a.button').getAttribute('href')).toBe('/sign-in');
  });

  it.each([
    ['spent', 'This link has been used'],
    ['expired', 'This link has run out'],
  ])('says what to do when it is %s', async (state, heading) => {
    const screen = await open();
    await screen.answer(link, { state });

    expect(screen.heading).toBe(heading);
    expect(screen.find('a.button').getAttribute('href')).toBe('/sign-in');
  });

  it.each([
    ['foreign', 404, 'not-found'],
    ['malformed', 422, 'invalid-input'],
  ])('says what to do when it is %s', async (_, status, code) => {
    const screen = await open();
    await screen.refuse(screen.request('GET', link), { status, code });

    expect(screen.heading).toBe('This link does not lead anywhere');
    expect(screen.find('a.button').getAttribute('href')).toBe('/sign-in');
  });
});
