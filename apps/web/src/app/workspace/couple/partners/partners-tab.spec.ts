import type { Couple } from '@closeknit/contracts/couples';
import { aLife } from '../../../testing/life-story.ts';
import { openWorkspace } from '../../../testing/open-workspace.ts';
import type { Screen } from '../../../testing/screen.ts';
import { aCouple, anaId, benId, duarteId } from '../../../testing/therapist-story.ts';

const path = `/couples/${duarteId}`;

async function openPartners(facts: Partial<Couple> = {}): Promise<Screen> {
  const screen = await openWorkspace(`couples/${duarteId}/partners`);
  await screen.answer(path, aCouple(facts));
  await screen.answer(`${path}/appointments`, { zone: 'America/New_York', appointments: [] });
  await screen.answer(`${path}/life`, aLife());
  return screen;
}

describe('the partners of a couple', () => {
  it('stand with address, clock and joining', async () => {
    const screen = await openPartners();

    const [ana, ben] = screen.all('app-partner-card');

    expect(ana!.textContent).toContain('Has joined');
    expect(ana!.textContent).toContain('Lisbon time');
    expect(ana!.textContent).not.toContain('Invite Ana again');
    expect(ben!.textContent).toContain('The invitation ran out on Friday 20 November.');
  });

  it('are invited again, and it is said where to', async () => {
    const screen = await openPartners();

    await screen.press('Invite Ben again');
    await screen.answer(`${path}/partners/${benId}/invitation`, null, 'POST');

    expect(screen.all('[role=status]')[1]!.textContent).toBe(
      'A new invitation is on its way to ben@duarte.example.',
    );
    screen.request('GET', path);
  });

  it('that have joined meanwhile are not invited again', async () => {
    const screen = await openPartners();

    await screen.press('Invite Ben again');
    await screen.refuse(screen.request('POST', `${path}/partners/${benId}/invitation`), {
      status: 409,
      code: 'already-joined',
    });

    expect(screen.text).toContain('This person has already joined.');
  });

  it('are changed in a form that begins with what is known', async () => {
    const screen = await openPartners();

    await screen.press('Change Ana');
    expect(screen.labelled('Email').value).toBe('ana@duarte.example');
    await screen.type('First name', 'Anna');
    await screen.press('Save');
    const sent = await screen.answer(`${path}/partners/${anaId}`, null, 'PUT');

    expect(sent.request.body).toEqual({ firstName: 'Anna', email: 'ana@duarte.example' });
    expect(screen.all('dialog')).toHaveLength(0);
  });

  it('keep the form open with the reason when a change is refused', async () => {
    const screen = await openPartners();

    await screen.press('Change Ana');
    await screen.type('Email', 'anna@duarte.example');
    await screen.press('Save');
    await screen.refuse(screen.request('PUT', `${path}/partners/${anaId}`), {
      status: 409,
      code: 'already-joined',
      errors: [{ pointer: '/email', code: 'already-joined', detail: '' }],
    });

    expect(screen.text).toContain('This person has already joined.');
    expect(screen.labelled('Email').value).toBe('anna@duarte.example');
  });

  it('can have what they left deleted once the work is over, with their name typed', async () => {
    const screen = await openPartners({ state: 'closed' });

    await screen.press('Delete what Ana left here');
    expect(screen.find('dialog').textContent).toContain('What Ana shared and Ben may read.');
    await screen.type('Type “Ana”', 'Ben');
    await screen.press('Delete for good');
    const deletion = `${path}/partners/${anaId}/deletion`;
    await screen.refuse(screen.request('POST', deletion), {
      status: 422,
      code: 'invalid-input',
      errors: [{ pointer: '/typedName', code: 'not-their-name', detail: '' }],
    });
    expect(screen.text).toContain('This is not the first name that stands above.');

    await screen.type('Type “Ana”', 'Ana');
    await screen.press('Delete for good');
    const sent = await screen.answer(deletion, null, 'POST');

    expect(sent.request.body).toEqual({ typedName: 'Ana' });
    expect(screen.all('dialog')).toHaveLength(0);
    screen.request('GET', path);
    screen.request('GET', `${path}/life`);
  });

  it('have nothing deleted while they work together', async () => {
    const screen = await openPartners();

    expect(screen.text).not.toContain('Delete what');
  });

  it('of whom nothing is here any more say since when, and nothing can be changed', async () => {
    const [ana, ben] = aCouple().partners;
    const gone = { ...ana!, email: '', zone: null, deletedAt: '2026-11-24T15:00:00.000Z' };
    const screen = await openPartners({ state: 'closed', partners: [gone, ben!] });

    const card = screen.all('app-partner-card')[0]!.textContent;
    expect(card).toContain('What Ana had left here was deleted on 24 November');
    expect(card).not.toContain('Change Ana');
    expect(card).not.toContain('Email');
  });
});
