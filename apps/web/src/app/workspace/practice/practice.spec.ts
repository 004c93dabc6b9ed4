import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import type { Member } from '../../shell/signed-in.ts';
import { Leaving } from '../../shell/leaving.ts';
import type { Departures } from '../../testing/open-page.ts';
import { chooseFrom, openWorkspace } from '../../testing/open-workspace.ts';
import { mira } from '../../testing/people.ts';
import { harbour } from '../../testing/practice-story.ts';
import { zonesMatching } from './zones-matching.ts';

async function open(as = mira) {
  const screen = await openWorkspace('practice', as);
  await screen.answer('/practice', harbour);
  return screen;
}

describe('the practice', () => {
  it('tells what it has settled, each with the way to it', async () => {
    const screen = await open();

    expect(screen.heading).toBe('Harbour Practice keeps New York time');
    expect(screen.all('li a').map((link) => link.getAttribute('href'))).toEqual(
      [
        'members',
        'details',
        'sessions',
        'help',
        'messages',
        'documents',
        'look',
        'sign-in',
        'keys',
        'outcomes',
        'audit',
      ].map((path) => `/workspace/practice/${path}`),
    );
    expect(screen.text).toContain('Two people work here');
    expect(screen.text).toContain('Cancelled up to 24 hours ahead · 2 reminders');
    expect(screen.text).toContain('One entry to check');
  });

  it.each(['details', 'sessions', 'help', 'messages', 'look', 'sign-in'])(
    'leads whoever may not change it away from %s',
    async (path) => {
      const screen = await openWorkspace(`practice/${path}`, {
        ...(mira as Member),
        role: 'therapist',
      });
      await screen.answer('/practice', harbour);

      expect(TestBed.inject(Router).url).toBe('/workspace/practice');
      expect(screen.all('li a')).toHaveLength(1);
      expect(screen.text).toContain('Your own clock');
    },
  );

  it('lets everybody set their own clock, found by place', async () => {
    const screen = await open({ ...(mira as Member), role: 'therapist' });

    await screen.type('Find a place', 'lisb');
    expect(screen.text).toContain('2 places to choose from');
    await chooseFrom(screen, 'Your time zone', 'Europe/Lisbon');
    await screen.press('Use this clock');
    const sent = await screen.answer('/me/zone', null, 'PUT');

    expect(sent.request.body).toEqual({ zone: 'Europe/Lisbon' });
    expect(screen.text).toContain('Saved.');
  });

  it('is left by signing out', async () => {
    const screen = await open();

    await screen.press('Sign out');
    await screen.answer('/sign-out', null, 'POST');

    expect((TestBed.inject(Leaving) as Departures).seen).toEqual(['/sign-in']);
  });
});

describe('finding a zone', () => {
  it('reads names as people write them', () => {
    expect(zonesMatching('new york', 'UTC').map(({ name }) => name)).toEqual([
      'America/New_York',
      'UTC',
    ]);
  });

  it('keeps a zone that this browser does not list', () => {
    expect(zonesMatching('nowhere', 'Mars/Olympus')).toEqual([
      { name: 'Mars/Olympus', place: 'Olympus, Mars' },
    ]);
  });
});
