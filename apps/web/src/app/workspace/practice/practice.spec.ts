import { TestBed } from '@angular/core/testing';
import type { Member } from '../../shell/signed-in.ts';
import { Leaving } from '../../shell/leaving.ts';
import type { Departures } from '../../testing/open-page.ts';
import { chooseFrom, openWorkspace } from '../../testing/open-workspace.ts';
import { mira } from '../../testing/people.ts';
import { zonesMatching } from './zones-matching.ts';

const practice = {
  id: mira.practice.id,
  name: 'Harbour Practice',
  zone: 'America/New_York',
  members: [{ id: mira.id, name: 'Mira Okafor', email: 'mira@harbour.example', role: 'owner' }],
};

async function open(as = mira) {
  const screen = await openWorkspace('practice', as);
  await screen.answer('/practice', practice);
  return screen;
}

describe('the practice', () => {
  it('is named with its clock and the people in it', async () => {
    const screen = await open();

    expect(screen.heading).toBe('Harbour Practice keeps New York time');
    expect(screen.text).toContain('One person works here');
    expect(screen.text).toContain('Mira Okafor owner');
  });

  it('is renamed by its owner', async () => {
    const screen = await open();

    await screen.type('Name of the practice', ' Two Rivers ');
    await screen.press('Save');
    const sent = await screen.answer('/practice', null, 'PUT');

    expect(sent.request.body).toEqual({ name: 'Two Rivers', zone: 'America/New_York' });
    expect(screen.text).toContain('Saved.');
    await screen.answer('/practice', { ...practice, name: 'Two Rivers' });
    expect(screen.heading).toBe('Two Rivers keeps New York time');
  });

  it('is not for others to change', async () => {
    const screen = await open({ ...(mira as Member), role: 'therapist' });

    expect(screen.text).not.toContain('Name of the practice');
    expect(screen.text).toContain('Your own clock');
  });

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
