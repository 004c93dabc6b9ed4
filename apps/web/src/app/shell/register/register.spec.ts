import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { openPage } from '../../testing/open-page.ts';
import { mira } from '../../testing/people.ts';
import type { Screen } from '../../testing/screen.ts';
import Register from './register.ts';

@Component({ template: '<h1>today</h1>' })
class Inside {}

const open = () =>
  openPage({
    page: Register,
    route: 'register',
    around: [{ path: 'workspace/today', component: Inside }],
  });

async function fill(screen: Screen): Promise<void> {
  await screen.type('Name of the practice', 'Harbour Practice');
  await screen.type('Your name', 'Mira Okafor');
  await screen.type('Email', 'mira@example.org');
  await screen.type('Password', 'seven calm boats');
}

describe('opening a practice', () => {
  it('founds it, signs in, and goes to the first page', async () => {
    const screen = await open();

    await fill(screen);
    await screen.press('Open the practice');
    const founded = { practiceId: mira.practice.id, memberId: mira.id };
    const sent = await screen.answer('/practices', founded, 'POST');
    await screen.answer('/auth/sign-in/email', {}, 'POST');
    await screen.answer('/me', mira);

    expect(sent.request.body).toMatchObject({
      practiceName: 'Harbour Practice',
      name: 'Mira Okafor',
    });
    expect(TestBed.inject(Router).url).toBe('/workspace/today');
  });

  it('shows a refusal on the field it names, goes there, and keeps the form', async () => {
    const screen = await open();

    await fill(screen);
    await screen.press('Open the practice');
    const errors = [{ pointer: '#/email', code: 'email-taken', detail: '' }];
    const request = screen.request('POST', '/practices');
    await screen.refuse(request, { status: 409, code: 'email-taken', errors });

    const email = screen.labelled('Email');
    const error = document.getElementById(email.getAttribute('aria-describedby') ?? '');
    expect(error?.textContent).toBe('There is already an account with this address.');
    expect(document.activeElement).toBe(email);
    expect(screen.labelled('Password').value).toBe('seven calm boats');
  });

  it('takes the refusal off the field as soon as it is changed', async () => {
    const screen = await open();

    await fill(screen);
    await screen.press('Open the practice');
    const errors = [{ pointer: '/email', code: 'email-taken', detail: '' }];
    const request = screen.request('POST', '/practices');
    await screen.refuse(request, { status: 409, code: 'email-taken', errors });
    await screen.type('Email', 'mira@harbour.example');

    expect(screen.text).not.toContain('There is already an account');
  });

  it('asks for twelve characters', async () => {
    const screen = await open();

    await fill(screen);
    await screen.type('Password', 'boats');
    await screen.press('Open the practice');

    expect(screen.text).toContain('At least 12 characters, please.');
    screen.other.expectNone('/api/practices');
  });
});
