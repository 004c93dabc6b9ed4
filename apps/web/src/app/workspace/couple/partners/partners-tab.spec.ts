import { aLife } from '../../../testing/life-story.ts';
import { openWorkspace } from '../../../testing/open-workspace.ts';
import type { Screen } from '../../../testing/screen.ts';
import { aCouple, anaId, benId, duarteId } from '../../../testing/therapist-story.ts';

const path = `/couples/${duarteId}`;

async function openPartners(): Promise<Screen> {
  const screen = await openWorkspace(`couples/${duarteId}/partners`);
  await screen.answer(path, aCouple());
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
});
