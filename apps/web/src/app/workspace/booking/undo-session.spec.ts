import { TestBed } from '@angular/core/testing';
import { openWorkspace } from '../../testing/open-workspace.ts';
import { aCouple, aSession, benId, duarteId } from '../../testing/therapist-story.ts';
import { LastChange } from './last-change.ts';

describe('what one has just changed', () => {
  it('is told on the page of its couple, and on no other couple’s', async () => {
    const screen = await openWorkspace(`couples/${duarteId}/sessions`);
    const path = `/couples/${duarteId}`;
    await screen.answer(path, aCouple());
    await screen.answer(`${path}/appointments`, { zone: 'America/New_York', appointments: [] });
    const undoUntil = '2026-11-24T17:33:00Z';
    const last = TestBed.inject(LastChange);
    last.note(aSession({ undoUntil }));
    await screen.settle();
    expect(screen.find('app-undo-session').textContent).toContain('Ana & Ben Duarte');

    last.note(aSession({ undoUntil, coupleId: benId, coupleName: 'Lena & Jonas Weiss' }));
    await screen.settle();

    expect(screen.find('app-undo-session').textContent?.trim()).toBe('');
  });
});
