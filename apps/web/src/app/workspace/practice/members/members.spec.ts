import { TestBed } from '@angular/core/testing';
import type { Members } from '@closeknit/contracts/members';
import { Leaving } from '../../../shell/leaving.ts';
import type { Member } from '../../../shell/signed-in.ts';
import type { Departures } from '../../../testing/open-page.ts';
import { chooseFrom, openWorkspace } from '../../../testing/open-workspace.ts';
import { mira } from '../../../testing/people.ts';
import { daniel, invitedNora, miraAtWork, sam } from '../../../testing/practice-story.ts';

const everybody: Members = { members: [miraAtWork, daniel, sam], invitations: [invitedNora] };
const couples = [
  { id: '0192f0c1-0000-7000-8000-0000000000e1', name: 'Ana & Ben Duarte', sessions: 2 },
  { id: '0192f0c1-0000-7000-8000-0000000000e2', name: 'Lena & Jonas Weiss', sessions: 0 },
];

async function open(as: typeof mira = mira, people = everybody) {
  const screen = await openWorkspace('practice/members', as);
  await screen.answer('/members', people);
  return screen;
}

describe('the members', () => {
  it('are told with their role, and who is asked to come', async () => {
    const screen = await open();

    expect(screen.heading).toBe('Three people work here');
    expect(screen.text).toContain('Sam Reed supervisor');
    expect(screen.text).toContain('Looks after the work of Daniel Brandt.');
    expect(screen.text).toContain('nora@harbour.example · invited until Wednesday 9 December');
  });

  it('are not for others to change', async () => {
    const therapist = { ...(mira as Member), id: daniel.id, role: 'therapist' as const };
    const screen = await open(therapist, { ...everybody, invitations: [] });

    expect(screen.all('main button, button').map(({ textContent }) => textContent?.trim())).toEqual(
      ['Leave the practice'],
    );
  });

  it('are joined by an invitation', async () => {
    const screen = await open();

    await screen.press('Invite a colleague');
    await screen.type('Name', 'Ines');
    await screen.type('Email', 'ines@harbour.example');
    await screen.choose('supervisor');
    await screen.press('Send the invitation');
    const sent = await screen.answer('/member-invitations', null, 'POST');
    await screen.answer('/members', everybody);

    expect(sent.request.body).toEqual({
      name: 'Ines',
      email: 'ines@harbour.example',
      role: 'supervisor',
    });
    expect(screen.text).toContain('A mail to ines@harbour.example is on its way.');
  });

  it('say on its field when an address is here already', async () => {
    const screen = await open();

    await screen.press('Invite a colleague');
    await screen.type('Name', 'Daniel');
    await screen.type('Email', daniel.email);
    await screen.press('Send the invitation');
    await screen.refuse(screen.request('POST', '/member-invitations'), {
      status: 409,
      code: 'already-member',
      errors: [{ pointer: '#/email', code: 'already-member', detail: '' }],
    });

    expect(screen.labelled('Email').getAttribute('aria-invalid')).toBe('true');
    expect(screen.text).toContain('This person already works here.');
  });

  it('are invited once more, or no longer', async () => {
    const screen = await open();

    await screen.press('Send again Nora Lind');
    await screen.answer(`/member-invitations/${invitedNora.id}/again`, null, 'POST');
    await screen.answer('/members', everybody);
    await screen.press('Take back Nora Lind');
    await screen.answer(`/member-invitations/${invitedNora.id}`, null, 'DELETE');
    await screen.answer('/members', { ...everybody, invitations: [] });

    expect(screen.text).toContain('Nora Lind is no longer invited.');
    expect(screen.text).not.toContain('nora@harbour.example');
  });

  it('get another role, unless that would leave no owner', async () => {
    const screen = await open();

    await screen.press('Change the role Mira Okafor');
    await screen.choose('therapist');
    await screen.press('Save');
    const path = `/members/${mira.id}/role`;
    await screen.refuse(screen.request('PUT', path), {
      status: 409,
      code: 'last-owner',
      errors: [{ pointer: '#/role', code: 'last-owner', detail: '' }],
    });

    expect(screen.text).toContain('A practice needs an owner.');
  });

  it('are looked after by a supervisor', async () => {
    const screen = await open();

    await screen.press('Whose work Sam Reed');
    await screen.choose('Mira Okafor');
    await screen.press('Save');
    const sent = await screen.answer(`/members/${sam.id}/supervision`, null, 'PUT');

    expect(sent.request.body).toEqual({ therapistIds: [daniel.id, mira.id] });
  });
});

describe('letting somebody go', () => {
  async function openLeaving(as: typeof mira = mira, people = everybody, inCare = couples) {
    const screen = await open(as, people);
    await screen.press(as.id === daniel.id ? 'Leave the practice' : 'Let go Daniel Brandt');
    await screen.answer(`/members/${daniel.id}/couples`, { couples: inCare });
    return screen;
  }

  it('settles first who goes on with each couple', async () => {
    const screen = await openLeaving();
    expect(screen.text).toContain('2 coming sessions go along, with their reminders.');

    await chooseFrom(screen, 'Lena & Jonas Weiss goes on with', mira.id);
    await screen.press('Let go');
    const sent = await screen.answer(`/members/${daniel.id}/leaving`, null, 'POST');

    expect(sent.request.body).toEqual({
      handOver: couples.map(({ id }) => ({ coupleId: id, therapistId: mira.id })),
    });
  });

  it('names the sessions that would be booked twice', async () => {
    const screen = await openLeaving();

    await screen.press('Let go');
    await screen.refuse(screen.request('POST', `/members/${daniel.id}/leaving`), {
      status: 409,
      code: 'double-booked',
      errors: [
        {
          pointer: '#/handOver/0/therapistId',
          code: 'double-booked',
          detail: '',
          times: ['2026-12-10T20:00:00Z'],
        },
      ],
    });

    expect(screen.text).toContain('already booked at these times');
    expect(screen.find('app-therapist-field li').textContent).toBe('Thursday 10 December, 15:00');
  });

  it('waits until somebody is there to go on', async () => {
    const onlyDaniel = { members: [daniel, sam], invitations: [] };
    const screen = await openLeaving(
      { ...(mira as Member), id: daniel.id, role: 'therapist' },
      onlyDaniel,
    );

    expect(screen.text).toContain('nobody else here treats couples yet');
    expect(screen.all('dialog button.main')).toEqual([]);
  });

  it('takes whoever leaves out of the workspace', async () => {
    const screen = await openLeaving(
      { ...(mira as Member), id: daniel.id, role: 'therapist' },
      everybody,
      [],
    );

    await screen.press('Leave');
    await screen.answer(`/members/${daniel.id}/leaving`, null, 'POST');

    expect((TestBed.inject(Leaving) as Departures).seen).toEqual(['/']);
  });
});
