import { Component } from '@angular/core';
import type { Couple } from '@closeknit/contracts/couples';
import { chooseFrom } from '../../../testing/open-workspace.ts';
import { standInForTheBrowser } from '../../../testing/browser-stand-in.ts';
import { openPage } from '../../../testing/open-page.ts';
import { mira } from '../../../testing/people.ts';
import { daniel, miraAtWork, sam } from '../../../testing/practice-story.ts';
import { HandOver } from './hand-over.ts';

const couple: Couple = {
  id: '0192f0c1-0000-7000-8000-0000000000e1',
  name: 'Ana & Ben Duarte',
  state: 'active',
  familyName: 'Duarte',
  since: '2026-01-05T10:00:00Z',
  partners: [],
  care: {
    coupleId: '0192f0c1-0000-7000-8000-0000000000e1',
    therapistId: mira.id,
    therapistName: 'Mira Okafor',
    supervisorIds: [],
    glassOpen: false,
    glassUntil: null,
  },
};

@Component({
  imports: [HandOver],
  template: `<h1>{{ handedOver }}</h1>
    <app-hand-over [couple]="couple" (handedOver)="handedOver = 'done'" />`,
})
class Page {
  protected readonly couple = couple;
  protected handedOver = '';
}

async function open(members = [miraAtWork, daniel, sam]) {
  standInForTheBrowser();
  const screen = await openPage({ page: Page, as: mira });
  await screen.press('Hand over');
  await screen.answer('/members', { members, invitations: [] });
  return screen;
}

describe('handing a couple over', () => {
  it('offers those who treat couples, and says what it means', async () => {
    const screen = await open();

    expect(screen.text).toContain('no longer by the one before');
    expect(screen.all('option').map(({ textContent }) => textContent)).toEqual(['Daniel Brandt']);
  });

  it('gives the couple into the other’s care', async () => {
    const screen = await open();

    await chooseFrom(screen, 'In the care of', daniel.id);
    screen.find<HTMLButtonElement>('dialog button.main').click();
    await screen.settle();
    const sent = await screen.answer(`/couples/${couple.id}/therapist`, null, 'PUT');

    expect(sent.request.body).toEqual({ therapistId: daniel.id });
    expect(screen.all('dialog')).toEqual([]);
  });

  it('names the sessions that stand in the way', async () => {
    const screen = await open();

    screen.find<HTMLButtonElement>('dialog button.main').click();
    await screen.settle();
    await screen.refuse(screen.request('PUT', `/couples/${couple.id}/therapist`), {
      status: 409,
      code: 'double-booked',
      errors: [
        {
          pointer: '#/therapistId',
          code: 'double-booked',
          detail: '',
          times: ['2026-12-10T20:00:00Z', '2026-12-17T20:00:00Z'],
        },
      ],
    });

    expect(screen.all('dialog li')).toHaveLength(2);
  });

  it('waits until there is somebody to go on', async () => {
    const screen = await open([miraAtWork, sam]);

    expect(screen.text).toContain('Nobody else here treats couples yet');
    expect(screen.all('dialog button.main')).toEqual([]);
  });
});
