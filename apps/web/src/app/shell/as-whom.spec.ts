import { TestBed } from '@angular/core/testing';
import CheckIns from '../portal/check-ins/check-ins.ts';
import { anAccount, seats } from '../testing/account-story.ts';
import { type Departures, openPage } from '../testing/open-page.ts';
import { openWorkspace } from '../testing/open-workspace.ts';
import { ana, mira } from '../testing/people.ts';
import { harbour } from '../testing/practice-story.ts';
import { Leaving } from './leaving.ts';
import { SignedIn } from './signed-in.ts';

const otherPerson = { status: 409, code: 'other-person' };
const sentence =
  'This page was opened for another place than the one this browser is signed in for now.';
const actor = 'x-closeknit-actor';

const inTwoRivers = { ...ana, practice: { ...ana.practice, name: 'Two Rivers' } };

beforeAll(async () => {
  // Fetched before it is needed, so that a test need not wait for it.
  await import('./waiting/other-place.ts');
});

describe('a page that another window has signed somebody else in behind', () => {
  it('says with every request for whom it was opened', async () => {
    const screen = await openPage({ page: CheckIns, as: ana });

    expect(screen.request('GET', '/portal/check-ins').request.headers.get(actor)).toBe(ana.id);
  });

  it('asks who is signed in, and signs out, without naming anybody', async () => {
    const screen = await openPage({ page: CheckIns, as: ana });
    const signedIn = TestBed.inject(SignedIn);

    void signedIn.whoIsThere();
    void signedIn.signOut();

    expect(screen.request('GET', '/me').request.headers.has(actor)).toBe(false);
    expect(screen.request('POST', '/sign-out').request.headers.has(actor)).toBe(false);
  });

  it('says so where it would have read, and opens anew', async () => {
    const screen = await openPage({ page: CheckIns, as: ana });

    await screen.refuse(screen.request('GET', '/portal/check-ins'), otherPerson);
    const asked = await screen.answer('/account', anAccount({ seats: seats.slice(0, 1) }));

    expect(asked.request.headers.has(actor)).toBe(false);
    expect(screen.find('[role=alert]').textContent).toContain(sentence);
    expect(screen.text).not.toContain('Harbour Practice');
    await screen.press('Open the page anew');
    expect((TestBed.inject(Leaving) as Departures).seen).toEqual(['/']);
  });

  it('names the other place to whoever has both, and lets them go there', async () => {
    const screen = await openPage({ page: CheckIns, as: ana });

    await screen.refuse(screen.request('GET', '/portal/check-ins'), otherPerson);
    await screen.answer('/account', anAccount({ seats }));

    expect(screen.text).toContain('You changed to Harbour Practice in another window');
    await screen.press('Go to Harbour Practice');
    expect((TestBed.inject(Leaving) as Departures).seen).toEqual(['/']);
  });

  it('goes on where it was after changing back', async () => {
    const screen = await openPage({ page: CheckIns, as: inTwoRivers });

    await screen.refuse(screen.request('GET', '/portal/check-ins'), otherPerson);
    await screen.answer('/account', anAccount({ seats }));
    await screen.press('Change back to Two Rivers');
    const taken = await screen.answer('/account/seat', null, 'PUT');

    expect(taken.request.body).toEqual({ actorId: ana.id });
    expect(taken.request.headers.has(actor)).toBe(false);
    screen.request('GET', '/portal/check-ins');
  });

  it('says so where the therapist writes, and keeps what was typed', async () => {
    const screen = await openWorkspace('practice/details');
    await screen.answer('/practice', harbour);

    await screen.type('Name of the practice', 'Two Rivers');
    await screen.press('Save');
    const sent = screen.request('PUT', '/practice');
    await screen.refuse(sent, otherPerson);

    expect(sent.request.headers.get(actor)).toBe(mira.id);
    expect(screen.text).toContain(sentence);
    expect(screen.labelled('Name of the practice').value).toBe('Two Rivers');
  });
});
